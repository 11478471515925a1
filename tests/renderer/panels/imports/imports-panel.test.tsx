// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { startLocales } from '../../../../renderer/locales/i18n';
import { ImportsPanel } from '../../../../renderer/panels/imports/imports-panel';
import { instanceOf, useInstances } from '../../../../renderer/state/instance-store';
import { useView } from '../../../../renderer/state/view-store';
import { KEY, openModule, showOpen } from '../../../support/open-module';
import { wat } from '../../../support/wat';

vi.mock('../../../../renderer/bridge', () => ({ bridge: {} }));

const module = wat`(module
  (import "env" "now" (func (result i64))) (import "env" "memory" (memory 1 2)) (import "js" "seed" (global f64)) (import "js" "log" (func (param i32))))`;
const cells = () =>
  screen
    .getAllByRole('row')
    .slice(1)
    .filter((row) => row.hasAttribute('aria-rowindex'))
    .map((row) => Array.from(row.querySelectorAll('[role=gridcell]'), (cell) => cell.textContent));

beforeEach(() => startLocales('en'));
afterEach(cleanup);

it('tells of each import its type and what its stub will be', async () => {
  showOpen(openModule(await module));
  render(<ImportsPanel />);
  expect(cells()).toEqual([
    ['env', 'ƒnow', 'func', '() → i64', 'records, returns 0'],
    ['env', 'memmemory', 'memory', '1–2 pages', 'created: 1–2 pages'],
    ['js', 'glbseed', 'global', 'f64', 'created: f64'],
    ['js', 'ƒlog', 'func', '(i32)', 'records'],
  ]);
});

it('stands by module, and folds a module away by its row', async () => {
  showOpen(openModule(await module));
  render(<ImportsPanel />);
  const heads = () => screen.getAllByRole('gridcell').flatMap((cell) => (cell.hasAttribute('aria-expanded') ? [cell.textContent] : []));
  const before = heads();
  screen.getByRole('grid', { name: 'Imports' }).focus();
  await userEvent.keyboard('{Home}{ArrowLeft}');
  expect([before, heads(), cells().map(([module, name]) => `${module} ${name}`)]).toEqual([
    ['env2', 'js2'],
    ['env2', 'js2'],
    ['js glbseed', 'js ƒlog'],
  ]);
});

it('shows of a name that wasm-bindgen wrote what the author wrote, and tells the whole in the strip', async () => {
  const name = '__wbg_alert_a273a207a7ce770e';
  showOpen(openModule(await wat`(module (import "./hello_bg.js" "__wbg_alert_a273a207a7ce770e" (func (param i32 i32))))`));
  render(<ImportsPanel />);
  await userEvent.click(screen.getByText('alert'));
  const strip = screen.getByRole('group', { name: 'Chosen import' });
  expect([cells()[0]?.[1], strip.textContent]).toEqual([`ƒ${name}`, `./hello_bg.js.${name}func(i32, i32)records`]);
});

it('sets what was expected against what nothing fits', async () => {
  const need = { importIndex: 1, kind: 'memory', expected: '1–2 pages', given: null, reason: 'too large' } as const;
  showOpen(openModule(await module), { state: { memories: [], tables: [], globals: [], needs: [need] } });
  render(<ImportsPanel />);
  expect(cells()[1]?.[4]).toBe('nothing matches 1–2 pages: too large');
});

it('selects the imported item in its index space', async () => {
  showOpen(openModule(await module));
  render(<ImportsPanel />);
  await userEvent.click(screen.getByText('log'));
  expect(useView.getState().selection).toEqual({ kind: 'func', index: 1 });
});

it('lets a person say what a stub returns, and refuses what is no such value', async () => {
  showOpen(openModule(await module));
  render(<ImportsPanel />);
  await userEvent.dblClick(screen.getByText('now'));
  await userEvent.selectOptions(screen.getByLabelText('When called, it'), 'return');
  const field = screen.getByLabelText('result 0 (i64)');
  await userEvent.clear(field);
  await userEvent.type(field, '1.5');
  const refused = screen.getByRole('button', { name: 'Save' }).hasAttribute('disabled');
  await userEvent.clear(field);
  await userEvent.type(field, '42');
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  expect({ refused, answers: instanceOf(useInstances.getState(), KEY).answers, cell: cells()[0]?.[4] }).toEqual({
    refused: true,
    answers: [{ importIndex: 0, kind: 'return', values: ['42'] }],
    cell: 'records, returns 42',
  });
});
