// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Package, Workspace } from '../../../../preload/contract/crate';
import { startLocales } from '../../../../renderer/locales/i18n';
import { CratesPanel } from '../../../../renderer/panels/crates/crates-panel';
import { useBuilds } from '../../../../renderer/state/build-store';
import { useEditor } from '../../../../renderer/state/editor-store';
import { useWorkspaces } from '../../../../renderer/state/workspace-store';
import { fakeBridge } from '../../../support/state';

const fake = vi.hoisted(() => ({ bridge: null as unknown }));
vi.mock('../../../../renderer/bridge', () => ({
  bridge: { request: (...args: [never, never]) => (fake.bridge as ReturnType<typeof fakeBridge>).request(...args) },
}));
const asked = () => (fake.bridge as ReturnType<typeof fakeBridge>).asked;

function packageOf(name: string, cdylib: boolean): Package {
  return { id: name, name, version: '0.1.0', manifestPath: `/w/${name}/Cargo.toml`, root: `/w/${name}`, cdylib, vendored: true };
}

const workspace: Workspace = { root: '/w', name: 'w', packages: [packageOf('hello', true), packageOf('helper', false)], trusted: true };
const SIGNS: Readonly<Record<string, string>> = { true: '▾', false: '▸' };
const rows = () =>
  screen.getAllByRole('treeitem').map((row) => `${SIGNS[row.getAttribute('aria-expanded') ?? ''] ?? ''}${row.textContent}`);

beforeEach(() => {
  startLocales('en');
  const bridge = fakeBridge();
  bridge.answers.set('file:read', { ok: true, value: { path: 'src/lib.rs', text: '', modified: 1 } });
  fake.bridge = bridge;
  useBuilds.setState({ builds: {} });
  useEditor.setState({ files: {}, current: null, position: null });
  useWorkspaces.setState({ workspaces: [workspace], packageId: 'hello', files: { hello: ['Cargo.toml', 'src/lib.rs'], helper: [] } });
});
afterEach(cleanup);

it('shows the chosen package with its files, and says which package yields no module', () => {
  render(<CratesPanel />);
  expect(rows()).toEqual(['▾hello', 'Cargo.toml', 'src/lib.rs', '▸helperno module']);
});

it('goes with the arrow keys to a file and opens it with Enter', async () => {
  render(<CratesPanel />);
  screen.getByRole('treeitem', { name: /hello/ }).focus();
  await userEvent.keyboard('{ArrowDown}{ArrowDown}{Enter}');
  expect(asked()).toEqual([{ name: 'file:read', args: { packageId: 'hello', path: 'src/lib.rs' } }]);
});

it('folds a package away with the left arrow', async () => {
  render(<CratesPanel />);
  screen.getByRole('treeitem', { name: /hello/ }).focus();
  await userEvent.keyboard('{ArrowLeft}');
  expect(rows()).toEqual(['▸hello', '▸helperno module']);
});

it('builds from its menu, but not a package without a module', () => {
  render(<CratesPanel />);
  fireEvent.contextMenu(screen.getByRole('treeitem', { name: /helper/ }));
  expect(screen.getByRole<HTMLButtonElement>('menuitem', { name: 'Build' }).disabled).toBe(true);
});
