import { instanceOf, useInstances } from '../state/instance-store';
import { currentModule, useModules } from '../state/module-store';
import { isRestoring } from '../state/session';
import { useView } from '../state/view-store';
import { inFrontOf, showPanel } from './dock-control';

/**
 * Brings panels to the front when state requests it, when a module opens, and when something is called. A request from before the dock stood
 * is met as soon as it stands.
 */
export function followState(): () => void {
  const { reveal } = useView.getState();
  if (useModules.getState().current !== null && !isLeftAlone()) showModule(false);
  if (reveal !== null) showPanel(reveal.panel);
  const unsubscribe = [
    useView.subscribe(({ reveal }, before) => {
      if (reveal !== null && reveal !== before.reveal) showPanel(reveal.panel);
    }),
    useModules.subscribe((state, before) => {
      if (state.current !== null && state.current !== before.current && !isLeftAlone())
        showModule(currentModule(state)?.artifact.origin.kind === 'build');
    }),
    useInstances.subscribe((state, before) => {
      const { current } = useModules.getState();
      const newest = instanceOf(state, current).log.at(-1);
      if (newest !== undefined && newest !== instanceOf(before, current).log.at(-1)) showLog();
    }),
  ];
  return () => {
    for (const stop of unsubscribe) stop();
  };
}

/** A module that comes back at the start leaves the panels as they were left; only Welcome makes way. */
function isLeftAlone(): boolean {
  return isRestoring() && inFrontOf('overview') !== 'welcome';
}

/** What one can do with a module stands beside it; after a build the terminal stays to be read. */
function showModule(built: boolean): void {
  const front = inFrontOf('overview');
  showPanel('exports');
  showPanel('call');
  if (!built) showPanel('call-log');
  showPanel(front === 'wat' || front === 'links' || front === 'editor' ? front : 'overview');
}

/** A call's lines are news; what a person looks at in the live instance is left there. */
function showLog(): void {
  const front = inFrontOf('call-log');
  if (front === 'terminal' || front === 'problems') showPanel('call-log');
}
