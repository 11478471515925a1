import type { DockviewApi } from 'dockview-react';

/**
 * dockview calls a group and its content by the name of the panel in front. The panel itself is the region of that name,
 * and a name that three elements share is no name: so the group stays a group, and its content does too.
 */
export function nameGroups(dock: DockviewApi): () => void {
  const name = () => {
    for (const { element } of dock.groups) {
      element.setAttribute('role', 'group');
      element.querySelector(':scope > .dv-content-container')?.setAttribute('role', 'group');
    }
  };
  name();
  // Its announcements are off, and an alert that is always there and always empty is none.
  for (const region of document.querySelectorAll('.dv-live-region, .dv-live-region-assertive')) region.remove();
  const subscriptions = [dock.onDidAddGroup(name), dock.onDidLayoutChange(name)];
  return () => {
    for (const subscription of subscriptions) subscription.dispose();
  };
}
