import type { DockviewApi } from 'dockview-react';
import { changeSettings } from '../state/preferences';
import { addHome, layOut, placeOf } from './dock-layout';
import { firstFocusable, isVisible } from './focusable';
import type { PanelId } from './panels';

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
  return document.activeElement?.closest('[data-panel]')?.getAttribute('data-panel') ?? null;
}

/** Is text being edited, here or in the Editor? Its keys go before the commands of what is only read. */
export function isEditing(): boolean {
  return focusedPanel() === 'editor' || document.activeElement?.closest('.cm-editor') != null;
}

/** The row of a panel's list that has the focus, by its id, or null. */
export function focusedRow(panel: PanelId): string | null {
  const row = document.activeElement?.closest(`[data-panel="${panel}"] [data-row]`);
  return row?.getAttribute('data-row') ?? null;
}

/** Shows a panel and puts the focus into it; `goBack` returns to where it was. */
export function focusPanel(panel: PanelId): void {
  focusBefore = document.activeElement;
  showPanel(panel);
  requestAnimationFrame(() => {
    const host = document.querySelector(`[data-panel="${panel}"]`);
    if (host !== null) enterHost(host);
  });
}

/** Puts the focus on what a panel is for, where it says so, else on the first thing in it, or on the panel itself; false while it is not drawn. */
export function enterHost(host: Element): boolean {
  const section = host.querySelector<HTMLElement>('section');
  const main = section?.querySelector('[data-enter]') ?? section;
  const target = (main === null ? null : firstFocusable(main)) ?? section;
  target?.focus();
  return target !== null;
}

/** Puts the focus into the panel in front of a group. One that is not drawn yet is not waited for at `last`: then its tab takes the focus. */
export function enterGroup(group: Element, last = true): boolean {
  const host = [...group.querySelectorAll('[data-panel]')].find(isVisible);
  if (host !== undefined && enterHost(host)) return true;
  if (last) group.querySelector<HTMLElement>('[role="tab"][tabindex="0"]')?.focus();
  return last;
}

/** Puts the focus into the panel in the middle, where nothing else is left to go to. */
export function focusFront(last: boolean): boolean {
  const group = dock?.getPanel('overview')?.group ?? dock?.groups[0];
  return group === undefined || enterGroup(group.element, last);
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

/** Moves the focus to the next region of the window, or to the one before: the header, the panel in front of each group, the status bar, the notices. */
export function focusRegion(step: 1 | -1): void {
  const regions = regionsInOrder();
  const now = regions.findIndex((region) => region.contains(document.activeElement));
  const from = now < 0 && step < 0 ? 0 : now;
  for (let tried = 1; tried <= regions.length; tried++) {
    const region = regions.at((from + step * tried + regions.length * 2) % regions.length);
    if (region !== undefined && enterRegion(region)) return;
  }
}

/** Groups go by columns from the left, each from its top. */
function regionsInOrder(): readonly Element[] {
  const boxes = (dock?.groups ?? []).map(({ element }) => ({ element, box: element.getBoundingClientRect() }));
  const groups = boxes.sort((a, b) => a.box.left - b.box.left || a.box.top - b.box.top).flatMap(({ element }) => partsOf(element));
  const around = (selector: string) => [...document.querySelectorAll(selector)].filter((element) => element.closest('main') === null);
  return [...around('header'), ...groups, ...around('footer'), ...around('[data-notices]')].filter(isVisible);
}

/** Panels that share a column are regions each; any other group is one, drawn or not. */
function partsOf(group: Element): readonly Element[] {
  const shown = [...group.querySelectorAll('[data-panel]')].filter(isVisible);
  return shown.length > 1 ? shown : [group];
}

function enterRegion(region: Element): boolean {
  if (region.matches('.dv-groupview')) return enterGroup(region);
  if (region.matches('[data-panel]')) return enterHost(region);
  const first = firstFocusable(region);
  first?.focus();
  return first !== null;
}

/** Frames until a panel that was closed is drawn, at most. */
const FRAMES = 60;

/** Shows a setting and puts the focus into its field, which carries the setting's name. */
export function focusSetting(setting: string): void {
  showPanel('settings');
  const enterField = (left: number) => {
    const field = document.querySelector<HTMLElement>(`[data-panel="settings"] [data-setting="${setting}"] :is(select, input)`);
    if (field !== null) field.focus();
    else if (left > 0) requestAnimationFrame(() => enterField(left - 1));
  };
  requestAnimationFrame(() => enterField(FRAMES));
}

export function resetLayout(): void {
  if (dock === null) return;
  layOut(dock);
  void changeSettings({ layout: null });
}
