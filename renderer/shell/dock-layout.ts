import type { AddPanelPositionOptions, DockviewApi } from 'dockview-react';
import { type Group, PANEL_IDS, PANELS, type PanelId, panelId } from './panels';

/** The panel of each group that is shown first; the instance has a group of its own, so it is always in sight. */
const IN_FRONT = {
  middle: 'welcome',
  left: 'crates',
  leftBelow: 'modules',
  right: 'exports',
  rightMiddle: 'instance',
  rightBelow: 'call',
  bottom: 'call-log',
} as const satisfies Record<Group, PanelId>;

/** Pixels: a tab strip, the instance's bar in a narrow column, and its status. */
const INSTANCE_HEIGHT = 130;
/** Pixels: a name and how its build went. */
const LEFT_WIDTH = 160;
/** Pixels: a button beside another. */
const RIGHT_WIDTH = 232;

export function layOut(dock: DockviewApi): void {
  dock.clear();
  layOutGroups(dock);
  addOthers(dock);
}

/** Left: what there is. Middle: what it is. Right: what one can do with it. Bottom: what happened. Each group with the panel in front alone. */
export function layOutGroups(dock: DockviewApi): void {
  add(dock, 'welcome', {});
  add(dock, 'crates', { position: { referencePanel: 'welcome', direction: 'left' }, initialWidth: 248, minimumWidth: LEFT_WIDTH });
  add(dock, 'exports', { position: { referencePanel: 'welcome', direction: 'right' }, initialWidth: 400, minimumWidth: RIGHT_WIDTH });
  add(dock, 'call-log', { position: { referencePanel: 'welcome', direction: 'below' }, initialHeight: 246 });
  add(dock, 'modules', { position: { referencePanel: 'crates', direction: 'below' } });
  add(dock, 'instance', {
    position: { referencePanel: 'exports', direction: 'below' },
    minimumHeight: INSTANCE_HEIGHT,
    minimumWidth: RIGHT_WIDTH,
  });
  add(dock, 'call', { position: { referencePanel: 'instance', direction: 'below' }, minimumWidth: RIGHT_WIDTH });
  dock.getPanel('instance')?.group.api.setSize({ height: INSTANCE_HEIGHT });
  dock.getPanel('welcome')?.api.setActive();
}

/** The panels behind those in front, but for those that a request has opened already. */
export function addOthers(dock: DockviewApi): void {
  for (const panel of PANEL_IDS) {
    const { group } = PANELS[panel];
    if (group === null || dock.getPanel(panel) !== undefined) continue;
    add(dock, panel, { position: { referencePanel: IN_FRONT[group] }, inactive: true });
  }
}

interface Placing {
  readonly position?: AddPanelPositionOptions;
  readonly inactive?: boolean;
  readonly initialWidth?: number;
  readonly initialHeight?: number;
  readonly minimumHeight?: number;
  readonly minimumWidth?: number;
}

function add(dock: DockviewApi, panel: PanelId, placing: Placing): void {
  dock.addPanel({ id: panel, component: 'panel', title: panel, ...placing } as Parameters<DockviewApi['addPanel']>[0]);
}

/** Puts a panel that was closed, or that has no group, beside its neighbours. */
export function addHome(dock: DockviewApi, panel: PanelId): void {
  const group = PANELS[panel].group ?? 'middle';
  const neighbours = [IN_FRONT[group], ...PANEL_IDS.filter((other) => PANELS[other].group === group)];
  const neighbour = neighbours.find((candidate) => candidate !== panel && dock.getPanel(candidate) !== undefined);
  const anchor = neighbour ?? dock.panels[0]?.id;
  add(dock, panel, anchor === undefined ? {} : { position: { referencePanel: anchor } });
}

interface SavedLayout {
  readonly version: number;
  readonly dock: Parameters<DockviewApi['fromJSON']>[0];
}

const VERSION = 3;

export function saveLayout(dock: DockviewApi): string {
  return JSON.stringify({ version: VERSION, dock: dock.toJSON() } satisfies SavedLayout);
}

/** Lays out as remembered, or answers false when what was remembered makes no sense. */
export function restoreLayout(dock: DockviewApi, saved: string): boolean {
  try {
    const layout: SavedLayout = JSON.parse(saved);
    const panels = Object.keys(layout.dock.panels);
    if (layout.version !== VERSION || panels.length === 0 || panels.some((panel) => panelId(panel) === null)) return false;
    dock.fromJSON(layout.dock);
    return true;
  } catch {
    return false;
  }
}
