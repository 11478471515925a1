import { type DockviewApi, DockviewReact, type DockviewReadyEvent } from 'dockview-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from '../locales/use-translation';
import { notify, useApp } from '../state/app-store';
import { useModules } from '../state/module-store';
import { changeSettings } from '../state/preferences';
import { holdDock, showPanel } from './dock-control';
import { addOthers, hideTabs, layOutGroups, restoreLayout, saveLayout } from './dock-layout';
import { DockTab } from './dock-tab';
import { followState } from './follow-state';
import { PanelHost } from './panel-host';
import 'dockview-react/dist/styles/dockview.css';
import styles from './dock.module.css';

const COMPONENTS = { panel: PanelHost };
const THEME = { name: 'watchglass', className: 'dockview-theme-watchglass' };
const SAVE_AFTER = 600;
/** Milliseconds. */
const OTHERS_WITHIN = 400;

/** The panels in their groups; where a person moved them is remembered. */
export function Dock() {
  const { t } = useTranslation('shell');
  const stop = useRef<() => void>(null);
  useEffect(() => () => stop.current?.(), []);
  return (
    <main className={styles.dock} aria-label={t('region.work')}>
      <DockviewReact
        components={COMPONENTS}
        defaultTabComponent={DockTab}
        theme={THEME}
        announcements={false}
        disableFloatingGroups
        disableTabsOverflowList
        scrollbars="native"
        onReady={(event) => {
          // In a task of its own: with what React does around it, it would hold the page up.
          const soon = setTimeout(() => {
            stop.current = start(event);
          });
          stop.current = () => clearTimeout(soon);
        }}
      />
    </main>
  );
}

function start({ api }: DockviewReadyEvent): () => void {
  const saved = useApp.getState().settings?.layout ?? null;
  const restored = saved !== null && restoreLayout(api, saved);
  if (!restored) layOutGroups(api);
  if (saved !== null && !restored) {
    notify({ code: 'layout-outdated', facts: {} });
    void changeSettings({ layout: null });
  }
  holdDock(api);
  const opens = useApp.getState().start?.reopens ?? false;
  if (!opens && useModules.getState().order.length === 0) showPanel('welcome');
  const undress = dressGroups(api);
  const unfollow = followState();
  let unsave = () => {};
  // Behind the first screen: the panels in front are drawn meanwhile.
  const later = requestIdleCallback(
    () => {
      if (!restored) addOthers(api);
      unsave = rememberLayout(api);
    },
    { timeout: OTHERS_WITHIN },
  );
  return () => {
    cancelIdleCallback(later);
    unsave();
    unfollow();
    undress();
    holdDock(null);
  };
}

function rememberLayout(api: DockviewApi): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let last = saveLayout(api);
  const save = () => {
    const layout = saveLayout(api);
    if (layout === last) return;
    last = layout;
    void changeSettings({ layout });
  };
  const subscription = api.onDidLayoutChange(() => {
    clearTimeout(timer);
    timer = setTimeout(save, SAVE_AFTER);
  });
  return () => {
    clearTimeout(timer);
    subscription.dispose();
  };
}

/**
 * dockview calls a group and its content by the name of the panel in front. The panel itself is the region of that name,
 * and a name that three elements share is no name: so the group stays a group, and its content does too. Groups that need no tabs have none.
 */
function dressGroups(dock: DockviewApi): () => void {
  const name = () => {
    for (const { element } of dock.groups) {
      element.setAttribute('role', 'group');
      element.querySelector(':scope > .dv-content-container')?.setAttribute('role', 'group');
    }
    hideTabs(dock);
  };
  name();
  // Its announcements are off, and an alert that is always there and always empty is none.
  for (const region of document.querySelectorAll('.dv-live-region, .dv-live-region-assertive')) region.remove();
  const subscriptions = [dock.onDidAddGroup(name), dock.onDidLayoutChange(name)];
  return () => {
    for (const subscription of subscriptions) subscription.dispose();
  };
}
