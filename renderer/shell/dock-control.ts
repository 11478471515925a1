import type { DockviewApi } from 'dockview-react';
import { changeSettings } from '../state/preferences';
import { addHome, layOut, placeOf } from './dock-layout';
import { type PanelId, panelId } from './panels';

/** The one holder of dockview's handle: commands and followers of state move panels through here. */
let dock: DockviewApi | null = null;
let focusBefore: Element | null = null;

export function holdDock(api: DockviewApi | null): void {
  dock = api;
}

/** Brings a panel to the front of its group, and back from wherever it was closed. The focus stays where it is. */
export function showPanel(panel: PanelId): void {
  if (dock === null) return;
  const focused = document.activeElement;
  const place = placeOf(panel);
  if (dock.getPanel(place) === undefined) addHome(dock, place);
  const found = dock.getPanel(place);
  // dockview takes a panel off the page and puts it back even when it is in front already, and its focus is lost with it.
  if (found === undefined || found.group.activePanel === found) return;
  found.api.setActive();
  if (focused instanceof HTMLElement && focused.isConnected && focused !== document.activeElement) focused.focus();
}

/** The panel that is in front where `panel` lives. */
export function inFrontOf(panel: PanelId): string | null {
  return dock?.getPanel(placeOf(panel))?.group.activePanel?.id ?? null;
}

/** The panel that has the focus, or null. */
export function focusedPanel(): string | null {
  const host = document.activeElement?.closest('[data-panel]');
  return host instanceof HTMLElement ? (host.dataset.panel ?? null) : null;
}

/** Shows a panel and puts the focus into it; `goBack` returns to where it was. */
export function focusPanel(panel: PanelId): void {
  focusBefore = document.activeElement;
  showPanel(panel);
  requestAnimationFrame(() => enter(panel));
}

function enter(panel: PanelId): void {
  const host = document.querySelector(`[data-panel="${panel}"]`);
  const first = host?.querySelector<HTMLElement>(
    'section [tabindex="0"], button:not(:disabled), input:not(:disabled), select:not(:disabled), textarea, [contenteditable="true"]',
  );
  const target = first ?? host?.querySelector<HTMLElement>('section');
  if (target === undefined || target === null) return;
  if (first === undefined || first === null) target.tabIndex = -1;
  target.focus();
}

export function goBack(): boolean {
  const target = focusBefore;
  focusBefore = null;
  if (!(target instanceof HTMLElement) || !target.isConnected || target === document.body) return false;
  target.focus();
  return true;
}

const TARGETS = {
  form: 'form',
  goto: 'input:not([type="search"])',
  find: 'input[type="search"]',
} as const;

/** Sends a command on to what a panel shows: submits its form, or puts the focus into its field. */
export function runInPanel(panel: PanelId, target: keyof typeof TARGETS): void {
  showPanel(panel);
  requestAnimationFrame(() => {
    const found = document.querySelector(`[data-panel="${panel}"] ${TARGETS[target]}`);
    if (found instanceof HTMLFormElement) found.requestSubmit();
    if (found instanceof HTMLInputElement) {
      found.focus();
      found.select();
    }
  });
}

/** Moves the focus to the tab strip of the next group, or of the one before; of a group without one, into its panel. */
export function focusGroup(step: 1 | -1): void {
  if (dock === null || dock.groups.length === 0) return;
  const { groups } = dock;
  const now = groups.findIndex((group) => group.element.contains(document.activeElement));
  const next = groups[(now + step + groups.length) % groups.length];
  const front = next?.activePanel === undefined ? null : panelId(next.activePanel.id);
  if (next?.header.hidden === true && front !== null) enter(front);
  else next?.element.querySelector<HTMLElement>('[role="tab"][tabindex="0"]')?.focus();
}

export function resetLayout(): void {
  if (dock === null) return;
  layOut(dock);
  void changeSettings({ layout: null });
}
