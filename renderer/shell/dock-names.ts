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
  const subscriptions = [dock.onDidAddGroup(name), dock.onDidLayoutChange(name)];
  return () => {
    for (const subscription of subscriptions) subscription.dispose();
  };
}
