import type { AddPanelPositionOptions, DockviewApi } from 'dockview-react';
import { type Group, PANEL_IDS, PANELS, type PanelId, panelId } from './panels';

/** The panel of each group that is shown first; the instance has a group of its own, so it is always in sight. */
const IN_FRONT = {
  middle: 'welcome',
  left: 'crates',
  right: 'exports',
  rightMiddle: 'instance',
  rightBelow: 'call',
  bottom: 'call-log',
} as const satisfies Record<Group, PanelId>;

/** Panels that say themselves what they are: alone in their group, they need no tab above them. */
const UNTABBED: readonly PanelId[] = ['crates', 'instance'];

/** Pixels: one line of buttons. */
const INSTANCE_HEIGHT = 40;
/** Pixels: a name and how its build went. */
const LEFT_WIDTH = 160;
/** Pixels: a button beside another. */
const RIGHT_WIDTH = 232;

interface Sizes {
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly call: number;
}

/** Pixels of the groups in a window: the right column is for tables, and the middle stays the widest. */
function sizesIn(width: number, height: number): Sizes {
  return {
    left: Math.round(Math.min(300, Math.max(LEFT_WIDTH, width * 0.17))),
    right: Math.round(Math.min(760, Math.max(RIGHT_WIDTH, width * 0.361))),
    bottom: Math.round(Math.max(160, height * 0.28)),
    call: Math.round(Math.min(360, Math.max(200, height * 0.3))),
  };
}

/** The panel whose place in the window it is: its own, but for one that stands below another. */
export function placeOf(panel: PanelId): PanelId {
  const { below } = PANELS[panel];
  return below === undefined ? panel : (panelId(below) ?? panel);
}

/** What stands in a panel's place, from top to bottom. */
export function panelsAt(place: PanelId): readonly PanelId[] {
  return PANEL_IDS.filter((panel) => placeOf(panel) === place);
}

export function layOut(dock: DockviewApi): void {
  dock.clear();
  layOutGroups(dock);
  addOthers(dock);
}

/** Left: what there is. Middle: what it is. Right: what one can do with it. Bottom: what happened. Each group with the panel in front alone. */
export function layOutGroups(dock: DockviewApi): void {
  const sizes = sizesIn(dock.width || innerWidth, dock.height || innerHeight);
  add(dock, 'welcome', {});
  add(dock, 'crates', { position: { referencePanel: 'welcome', direction: 'left' }, initialWidth: sizes.left, minimumWidth: LEFT_WIDTH });
  add(dock, 'exports', {
    position: { referencePanel: 'welcome', direction: 'right' },
    initialWidth: sizes.right,
    minimumWidth: RIGHT_WIDTH,
  });
  add(dock, 'call-log', { position: { referencePanel: 'welcome', direction: 'below' }, initialHeight: sizes.bottom });
  add(dock, 'call', { position: { referencePanel: 'exports', direction: 'below' }, minimumWidth: RIGHT_WIDTH, initialHeight: sizes.call });
  add(dock, 'instance', {
    position: { referencePanel: 'call', direction: 'above' },
    minimumHeight: INSTANCE_HEIGHT,
    maximumHeight: INSTANCE_HEIGHT,
    minimumWidth: RIGHT_WIDTH,
    initialHeight: INSTANCE_HEIGHT,
  });
  dock.getPanel('call')?.group.api.setSize({ height: sizes.call });
  dock.getPanel('welcome')?.api.setActive();
}

/** Takes the tabs off groups that need none, and gives them back where a second panel came in. */
export function hideTabs(dock: DockviewApi): void {
  for (const group of dock.groups) {
    const [alone, second] = group.panels;
    const hidden = alone !== undefined && second === undefined && UNTABBED.some((panel) => panel === alone.id);
    if (group.header.hidden !== hidden) group.header.hidden = hidden;
  }
}

/** The panels behind those in front, but for those that a request has opened already. */
export function addOthers(dock: DockviewApi): void {
  for (const panel of PANEL_IDS) {
    const { group } = PANELS[panel];
    if (group === null || placeOf(panel) !== panel || dock.getPanel(panel) !== undefined) continue;
    add(dock, panel, { position: { referencePanel: IN_FRONT[group] }, inactive: true });
  }
}

interface Placing {
  readonly position?: AddPanelPositionOptions;
  readonly inactive?: boolean;
  readonly initialWidth?: number;
  readonly initialHeight?: number;
  readonly minimumHeight?: number;
  readonly maximumHeight?: number;
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

/** 4: crates and modules share a place, and the instance is one line. An older layout would cut them short. */
const VERSION = 4;

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
