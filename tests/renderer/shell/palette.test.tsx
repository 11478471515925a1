// @vitest-environment happy-dom
import { act, cleanup, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { startLocales } from '../../../renderer/locales/i18n';
import { Palette } from '../../../renderer/shell/palette';
import { useApp } from '../../../renderer/state/app-store';
import { setFilter, useFilter } from '../../../renderer/state/filters';
import { useView } from '../../../renderer/state/view-store';
import { useWorkspaces } from '../../../renderer/state/workspace-store';
import { searchItems } from '../../../renderer/wasm/find-items';
import { decoded } from '../../support/decoded';
import { KEY, openModule, showNothing, showOpen } from '../../support/open-module';
import { wat } from '../../support/wat';

const { findItems, request } = vi.hoisted(() => ({ findItems: vi.fn(), request: vi.fn() }));
vi.mock('../../../renderer/bridge', () => ({ bridge: { request } }));
vi.mock('../../../renderer/state/find-items', async (original) => ({ ...(await original<object>()), findItems }));

const GREET = '_ZN5hello5greet17h0123456789abcdefE';
const MODULE = wat`(module (import "env" "log" (func)) (func $${GREET}) (func (export "hello") unreachable))`;

beforeEach(() => {
  startLocales('en');
  showNothing();
  request.mockResolvedValue({ ok: true, value: [] });
  findItems.mockImplementation(async (_key: string, typed: string) => {
    const search = searchItems(decoded(await MODULE), typed, 10);
    for (const _ of search.steps());
    return search.found();
  });
});
afterEach(() => {
  cleanup();
  useWorkspaces.setState({ workspaces: [], files: {}, packageId: null });
  useApp.setState({ settings: null });
});

const options = () => screen.getAllByRole('option').map((option) => option.textContent?.replace(/[\u2068\u2069]/g, ''));
const type = (text: string) => userEvent.type(screen.getByRole('combobox'), text);

async function opened() {
  showOpen(openModule(await MODULE));
  render(<Palette />);
}

it('finds a command by a few letters, says that it is one, and runs it with Enter', async () => {
  render(<Palette />);
  await type('newcr');
  const [first] = options();
  await userEvent.keyboard('{Enter}');
  await vi.waitFor(() => expect([first, useView.getState().dialog]).toEqual(['New crate…Ctrl+Shift+Ncommand', 'new-crate']));
});

it('finds a func by what people wrote for its mangled name, says so, and leads to it', async () => {
  await opened();
  await type('hello::gr');
  await vi.waitFor(() => expect(options()[0]).toBe('ƒhello::greet()function'));
  const tip = screen.getAllByRole('option')[0]?.title;
  await userEvent.keyboard('{Enter}');
  await vi.waitFor(() => expect([tip, useView.getState().selection]).toEqual([GREET, { kind: 'func', index: 1 }]));
});

it('leads to the row of an import and of an export, whatever the lists were narrowed by', async () => {
  await opened();
  act(() => {
    setFilter(KEY, 'imports', 'nothing');
    setFilter(KEY, 'exports', 'nothing');
  });
  await type('log');
  await vi.waitFor(() => expect(options()).toContain('logenv · ()import'));
  await userEvent.click(screen.getByRole('option', { name: /import$/ }));
  await vi.waitFor(() => expect(useView.getState().selection).toEqual({ kind: 'func', index: 0 }));
  await userEvent.clear(screen.getByRole('combobox'));
  await type('hello');
  await vi.waitFor(() => expect(options()).toContain('hello()export'));
  await userEvent.click(screen.getByRole('option', { name: /export$/ }));
  await vi.waitFor(() => expect(useView.getState().callTarget).toEqual({ level: 'raw', exportIndex: 0 }));
  const Filters = () => `${useFilter(KEY, 'imports')}${useFilter(KEY, 'exports')}.`;
  render(<Filters />);
  expect(screen.getByText('.')).toBeTruthy();
});

it('finds crates, files, recent files, settings and panels, the exact one first', async () => {
  const crate = { id: 'p1', name: 'my-greet', root: '/c', manifest: '/c/Cargo.toml', cdylib: true };
  useWorkspaces.setState({
    workspaces: [{ root: '/c', trusted: true, packages: [crate] }] as never,
    files: { p1: ['src/lib.rs', 'Cargo.toml'] },
  });
  useApp.setState({ settings: { recent: [{ kind: 'module', path: '/home/me/old.wasm' }] } as never });
  render(<Palette />);
  const first = async (text: string) => {
    await userEvent.clear(screen.getByRole('combobox'));
    await type(text);
    await vi.waitFor(() => expect(screen.getByRole('listbox').getAttribute('aria-busy')).toBe('false'));
    return options()[0];
  };
  expect([await first('my-greet'), await first('lib.rs'), await first('old.wasm'), await first('theme'), await first('exports')]).toEqual([
    'my-greet/ccrate',
    'src/lib.rsmy-greetfile',
    'old.wasm/home/me/old.wasmrecent',
    'Themesetting',
    'Go to panel: ExportsAlt+7panel',
  ]);
});

it('waits with Enter for the names of the module, but not where a command is meant by its name', async () => {
  let answer = (_items: unknown) => {};
  findItems.mockImplementation(() => new Promise((resolve) => (answer = resolve)));
  await opened();
  await type('gree{Enter}');
  const early = useView.getState().selection;
  const search = searchItems(decoded(await MODULE), 'gree', 10);
  for (const _ of search.steps());
  await act(async () => answer(search.found()));
  await vi.waitFor(() => expect([early, useView.getState().selection]).toEqual([null, { kind: 'func', index: 1 }]));
  cleanup();
  await opened();
  await type('New crate…{Enter}');
  await vi.waitFor(() => expect(useView.getState().dialog).toBe('new-crate'));
});

it('takes no answer to what was typed before', async () => {
  const answers = new Map<string, (items: unknown) => void>();
  findItems.mockImplementation((_key: string, typed: string) => new Promise((resolve) => answers.set(typed, resolve)));
  await opened();
  await type('he');
  const old = searchItems(decoded(await MODULE), 'h', 10);
  for (const _ of old.steps());
  await act(async () => answers.get('h')?.(old.found()));
  expect(screen.queryByRole('option', { name: /export$/ })).toBeNull();
});
