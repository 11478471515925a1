// @vitest-environment happy-dom
import { cleanup, render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Start } from '../../../../preload/contract/contract';
import { startLocales } from '../../../../renderer/locales/i18n';
import { ModulesPanel } from '../../../../renderer/panels/modules/modules-panel';
import { useApp } from '../../../../renderer/state/app-store';
import { type OpenModule, useModules } from '../../../../renderer/state/module-store';
import { useWorkspaces } from '../../../../renderer/state/workspace-store';
import { readComponent } from '../../../../renderer/wasm/component/read-component';
import { componentBytes } from '../../../support/component';
import { artifactOf } from '../../../support/state';

vi.mock('../../../../renderer/bridge', () => ({ bridge: { request: async () => ({ ok: true, value: null }) } }));

function moduleOf(id: string, phase: OpenModule['phase']): OpenModule {
  const artifact = artifactOf(id, { kind: 'sample', sample: id });
  return {
    key: `sample:${id}`,
    artifact,
    phase,
    progress: 0.5,
    summary: null,
    component: null,
    nestedIn: null,
    imports: [],
    exports: [],
    signatures: null,
    failure: null,
    revision: 1,
  };
}

const modules = [moduleOf('a', 'ready'), moduleOf('b', 'reading')];
const tree = () => within(screen.getByRole('tree', { name: 'Modules' }));

beforeEach(() => {
  startLocales('en');
  useApp.setState({ start: { samples: [{ id: 'greet', format: 'wasm' }] } as unknown as Start });
  useWorkspaces.setState({ workspaces: [] });
  useModules.setState({
    modules: Object.fromEntries(modules.map((module) => [module.key, module])),
    order: modules.map(({ key }) => key),
    current: 'sample:a',
  });
});
afterEach(cleanup);

it('lists the open modules with their sizes, and how far one is read', () => {
  render(<ModulesPanel />);
  expect(
    tree()
      .getAllByRole('treeitem')
      .map((row) => row.textContent),
  ).toEqual(['◆greet.wasm8 B', '◆greet.wasmreading 50 %']);
});

it('shows another one when it is chosen, and forgets one with Delete', async () => {
  render(<ModulesPanel />);
  await userEvent.click(tree().getAllByRole('treeitem')[1] ?? document.body);
  const chosen = useModules.getState().current;
  await userEvent.keyboard('{Delete}');
  expect([chosen, useModules.getState().order]).toEqual(['sample:b', ['sample:a']]);
});

it('keeps quiet on the first screen, where Welcome offers the samples', () => {
  useModules.setState({ modules: {}, order: [], current: null });
  render(<ModulesPanel />);
  expect([screen.queryByRole('tree'), screen.queryByRole('button')]).toEqual([null, null]);
});

it('puts what lies in a component below it, and marks components', () => {
  const around = { ...moduleOf('around', 'ready'), component: readComponent(componentBytes()) };
  const range = { start: 10, end: 20 };
  const inner = { ...moduleOf('inner', 'ready'), nestedIn: { key: around.key, outermost: around.key, range, fileRange: range } };
  const orphan = { ...moduleOf('orphan', 'ready'), nestedIn: { key: 'file:gone', outermost: 'file:gone', range, fileRange: range } };
  const order = [around, moduleOf('a', 'ready'), inner, orphan];
  useModules.setState({ modules: Object.fromEntries(order.map((module) => [module.key, module])), order: order.map(({ key }) => key) });
  render(<ModulesPanel />);
  const rows = tree().getAllByRole('treeitem');
  expect(rows.map((row) => [row.dataset.row, row.getAttribute('aria-level'), row.textContent.includes('component')])).toEqual([
    ['sample:around', '1', true],
    ['sample:inner', '2', false],
    ['sample:a', '1', false],
    ['sample:orphan', '1', false],
  ]);
});
