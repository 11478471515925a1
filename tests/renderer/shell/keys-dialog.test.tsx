// @vitest-environment happy-dom
import { cleanup, render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { startLocales } from '../../../renderer/locales/i18n';
import { COMMANDS } from '../../../renderer/shell/commands';
import { KeysDialog } from '../../../renderer/shell/keys-dialog';

vi.mock('../../../renderer/bridge', () => ({ bridge: {} }));
afterEach(cleanup);

const rows = () => screen.getAllByRole('listitem').map(({ textContent }) => textContent);

it.each(['en', 'zh-CN'] as const)('lists the key of every command that has one, in words, in %s', (language) => {
  startLocales(language);
  render(<KeysDialog />);
  const keyed = COMMANDS.filter(({ shortcut }) => shortcut !== null);
  expect(rows().length).toBeGreaterThan(keyed.length);
  // A word that is missing would be its own key.
  expect(rows().filter((row) => /commands[:.]|keys\.|[a-z]+\.[a-z]+/.test(row ?? ''))).toEqual([]);
});

it('finds a key by its name, and a name by its key', async () => {
  startLocales('en');
  render(<KeysDialog />);
  const find = screen.getByRole('searchbox', { name: 'Find a shortcut' });
  await userEvent.type(find, 'instant');
  const byName = rows();
  await userEvent.clear(find);
  await userEvent.type(find, 'shift+f6');
  const list = screen.getByRole('list', { name: 'Window' });
  expect([byName, within(list).getAllByRole('listitem').length, rows()]).toEqual([
    ['InstantiateCtrl+I'],
    1,
    ['Go to the previous regionShift+F6'],
  ]);
});
