import { expect, test, vi } from 'vitest';
import { words } from '../../../renderer/locales/i18n';

vi.stubGlobal('window', { bridge: {} });
vi.stubGlobal('document', { activeElement: null });
const { COMMANDS, findCommand } = await import('../../../renderer/shell/commands');

test('no two commands have one name', () => {
  expect(new Set(COMMANDS.map(({ id }) => id)).size).toBe(COMMANDS.length);
});

test('no two commands have one shortcut', () => {
  const shortcuts = COMMANDS.flatMap(({ shortcut }) => shortcut ?? []);
  expect(new Set(shortcuts).size).toBe(shortcuts.length);
});

test('every command has a label, but for the panels', () => {
  const labels: unknown = words.en.commands;
  const labelOf = (id: string) =>
    id.split('.').reduce((tree: unknown, key) => (tree as Record<string, unknown> | undefined)?.[key], labels);
  expect(COMMANDS.filter(({ id, panel }) => panel === null && typeof labelOf(id) !== 'string').map(({ id }) => id)).toEqual([]);
});

test("the menu's commands are there", () => {
  const menu = [
    'module.open',
    'crate.open',
    'crate.new',
    'settings.open',
    'palette.open',
    'build.start',
    'build.stop',
    'watch.toggle',
    'instance.instantiate',
    'instance.terminate',
  ];
  expect(menu.filter((id) => findCommand(id) === null)).toEqual([]);
});

test('with nothing open, nothing can be built or called', () => {
  const enabled = COMMANDS.filter((command) => command.enabled()).map(({ id }) => id);
  expect(
    enabled.filter((id) => /^(build|instance|call|wat|watch|editor|outside|package)\.|^(module|crate)\.(save|close|files)$/.test(id)),
  ).toEqual([]);
});
