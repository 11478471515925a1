// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react';
import type { DockviewApi, IDockviewPanelProps } from 'dockview-react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { i18n, startLocales } from '../../../renderer/locales/i18n';
import type { PanelDescriptor, PanelId } from '../../../renderer/shell/panels';
import { Panel } from '../../../renderer/ui/panel';

vi.mock('../../../renderer/bridge', async () => ({ bridge: (await import('../../support/state')).fakeBridge() }));
vi.mock('../../../renderer/state/workers', () => ({}));

/** One line more in the list, as if it had been written there. */
vi.mock('../../../renderer/shell/panels', async (original) => {
  const list = await original<typeof import('../../../renderer/shell/panels')>();
  const added = { component: () => <Panel name="Probe">drawn</Panel>, group: 'bottom', shortcut: 'Alt+Shift+Q' } satisfies PanelDescriptor;
  const panelId = (id: string) => (id === 'probe' ? id : list.panelId(id));
  return { ...list, PANELS: { ...list.PANELS, probe: added }, PANEL_IDS: [...list.PANEL_IDS, 'probe'], panelId };
});

const { COMMANDS } = await import('../../../renderer/shell/commands');
const { addHome, layOut, restoreLayout, saveLayout } = await import('../../../renderer/shell/dock-layout');
const { paletteEntries } = await import('../../../renderer/shell/palette-entries');
const { PanelHost } = await import('../../../renderer/shell/panel-host');
const { PANEL_IDS, PANELS } = await import('../../../renderer/shell/panels');

const PROBE = 'probe' as PanelId;

interface Added {
  readonly id: string;
  readonly position?: { readonly referencePanel: string; readonly direction?: string };
}

/** What the layout asks of dockview, and what dockview would remember. */
function fakeDock() {
  let added: Added[] = [];
  const restored: unknown[] = [];
  const api = { setActive: () => undefined };
  const dock = {
    clear: () => {
      added = [];
    },
    addPanel: (panel: Added) => added.push(panel),
    getPanel: (id: string) => (added.some((panel) => panel.id === id) ? { api, group: { api: { setSize: () => undefined } } } : undefined),
    panels: added,
    toJSON: () => ({ panels: Object.fromEntries(added.map(({ id }) => [id, {}])) }),
    fromJSON: (layout: unknown) => restored.push(layout),
  };
  return { dock: dock as unknown as DockviewApi, added: () => added, restored };
}

beforeEach(() => {
  startLocales('en');
  i18n.addResourceBundle('en', 'probe', { name: 'Probe' });
});
afterEach(cleanup);

it('lays every panel of a group out once, behind the one in front', () => {
  const { dock, added } = fakeDock();
  layOut(dock);
  const behind = (front: string) =>
    added().flatMap(({ id, position }) => (position?.referencePanel === front && position.direction === undefined ? [id] : []));
  const listed = (group: string, front: string) => PANEL_IDS.filter((id) => PANELS[id].group === group && id !== front);
  expect([behind('welcome'), behind('exports'), behind('call-log')]).toEqual([
    listed('middle', 'welcome'),
    listed('right', 'exports'),
    listed('bottom', 'call-log'),
  ]);
  expect([behind('call-log').at(-1), added().filter(({ id }) => id === 'settings').length]).toEqual(['probe', 0]);
});

it('opens it beside its neighbours when it was closed', () => {
  const { dock, added } = fakeDock();
  dock.addPanel({ id: 'terminal', component: 'panel' });
  addHome(dock, PROBE);
  expect(added().at(-1)).toMatchObject({ id: 'probe', position: { referencePanel: 'terminal' } });
});

it('restores a layout that holds it, and none with a panel that nobody knows', () => {
  const { dock, restored } = fakeDock();
  layOut(dock);
  const saved = saveLayout(dock);
  expect([restoreLayout(dock, saved), restoreLayout(dock, saved.replace('"probe"', '"gone"')), restored.length]).toEqual([true, false, 1]);
});

it('has a command with its shortcut, and the palette says its name', () => {
  const command = COMMANDS.find(({ id }) => id === 'panel.probe');
  const entry = paletteEntries('probe', null, [], i18n.getFixedT('en', 'commands')).find(({ id }) => id === 'panel.probe');
  expect([command?.shortcut, entry?.label]).toEqual(['Alt+Shift+Q', 'Go to panel: Probe']);
});

it('is drawn by the host when it comes into view', async () => {
  const api = { id: PROBE, isVisible: true, onDidVisibilityChange: () => ({ dispose: () => undefined }) };
  render(<PanelHost {...({ api } as unknown as IDockviewPanelProps)} />);
  expect((await screen.findByRole('region', { name: 'Probe' })).textContent).toContain('drawn');
});
