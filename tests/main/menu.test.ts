import { beforeEach, expect, it, vi } from 'vitest';

interface Item {
  readonly label?: string;
  readonly role?: string;
  readonly accelerator?: string;
  readonly enabled?: boolean;
  readonly submenu?: readonly Item[];
  readonly click?: () => void;
}

let menu: readonly Item[] = [];
vi.mock('electron', () => ({
  app: { getPreferredSystemLanguages: () => ['en'] },
  Menu: {
    buildFromTemplate: (template: readonly Item[]) => template,
    setApplicationMenu: (template: readonly Item[]) => {
      menu = template;
    },
  },
}));
vi.stubGlobal('window', { bridge: {} });
vi.stubGlobal('document', { activeElement: null });

const { setMenu } = await import('../../main/menu');
const { startPushing } = await import('../../main/events');
const { openSettings, rememberRecent } = await import('../../main/settings/settings');
const { findCommand } = await import('../../renderer/shell/commands');
const { temporaryFolder } = await import('../support/temporary-folder');

const flat = (items: readonly Item[]): readonly Item[] => items.flatMap((item) => [item, ...flat(item.submenu ?? [])]);
const named = (label: string) => flat(menu).find((item) => item.label === label);

beforeEach(() => openSettings(temporaryFolder()));

it('every command of it shows the key that the page knows it by', () => {
  const run: string[] = [];
  startPushing((name, event) => name === 'command:run' && run.push((event as { readonly command: string }).command));
  setMenu();
  const ours = flat(menu).filter(({ click, role }) => click !== undefined && role === undefined);
  for (const { click } of ours) click?.();
  const shown = ours.map(({ accelerator }) => accelerator?.replace('CmdOrCtrl', 'Mod'));
  expect(run.length).toBe(ours.length);
  expect(shown).toEqual(run.map((command) => findCommand(command)?.shortcut));
});

it('File → Open recent lists the recent list, with names that are only shown', () => {
  setMenu();
  const before = named('Open recent')?.submenu?.map(({ label, enabled }) => [label, enabled]);
  rememberRecent({ kind: 'module', path: `/tmp/a&b\u202e.wasm` });
  rememberRecent({ kind: 'crate', path: `/tmp/${'long'.repeat(40)}/hello` });
  setMenu();
  const labels = named('Open recent')?.submenu?.map(({ label }) => label) ?? [];
  expect([before, labels.length, labels[0]?.length, labels[0]?.endsWith('/hello'), labels[1]]).toEqual([
    [['Nothing yet', false]],
    2,
    80,
    true,
    '/tmp/a&&b.wasm',
  ]);
});
