// @vitest-environment happy-dom
import { act, cleanup, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { startLocales } from '../../../../renderer/locales/i18n';
import { ExportsPanel } from '../../../../renderer/panels/exports/exports-panel';
import { useInstances } from '../../../../renderer/state/instance-store';
import { type OpenModule, useModules } from '../../../../renderer/state/module-store';
import { useView } from '../../../../renderer/state/view-store';
import { KEY, openModule, showNothing, showOpen } from '../../../support/open-module';
import { wat } from '../../../support/wat';

vi.mock('../../../../renderer/bridge', () => ({ bridge: {} }));

const module = wat`(module (memory (export "memory") 17) (func $f (param i32 i32)) (export "greet" (func $f)) (func (export "add") (param i32) (result i32) local.get 0))`;
const DECLARATIONS = `export function greet(name: string): void;
export interface InitOutput { readonly greet: (a: number, b: number) => void; }`;
const rows = () =>
  screen
    .getAllByRole('row')
    .slice(1)
    .map((row) => row.textContent);

beforeEach(() => startLocales('en'));
afterEach(cleanup);

it('says what it is for while nothing is open', () => {
  showNothing();
  render(<ExportsPanel />);
  expect(screen.getByRole('region', { name: 'Exports' }).textContent).toContain('Open a module');
});

it('shows what the glue calls things, and beside it what they are', async () => {
  showOpen(openModule(await module, DECLARATIONS));
  render(<ExportsPanel />);
  expect(rows()).toEqual(['ƒgreetfunc(name: string)', 'memmemorymemory17 pages', 'ƒaddfunc(i32) → i32']);
});

it('shows bare types at the raw level', async () => {
  showOpen(openModule(await module, DECLARATIONS), { level: 'raw' });
  render(<ExportsPanel />);
  expect(rows()).toEqual(['memmemorymemory17 pages', 'ƒgreetfunc(i32, i32)', 'ƒaddfunc(i32) → i32']);
});

it('aims the Call form and selects the func everywhere when a row is chosen', async () => {
  showOpen(openModule(await module));
  render(<ExportsPanel />);
  await userEvent.click(screen.getByText('add'));
  const { selection, callTarget } = useView.getState();
  expect({ selection, callTarget }).toEqual({ selection: { kind: 'func', index: 1 }, callTarget: { level: 'raw', exportIndex: 2 } });
});

it('leads into the Call form by Enter', async () => {
  showOpen(openModule(await module));
  render(<ExportsPanel />);
  screen.getByRole('grid', { name: 'Exports' }).focus();
  await userEvent.keyboard('{End}{Enter}');
  expect(useView.getState().reveal?.panel).toBe('call');
});

it('tells the chosen row whole below the table', async () => {
  showOpen(openModule(await module, DECLARATIONS));
  render(<ExportsPanel />);
  const strip = screen.getByRole('group', { name: 'Chosen export' });
  const before = strip.textContent;
  await userEvent.click(screen.getByText('greet'));
  expect([before, strip.textContent]).toEqual(['Choose a row to see all of it here.', 'greetfunc(name: string)greet (i32, i32)']);
});

it('is sorted by a click on a title, and keeps that for the next module', async () => {
  showOpen(openModule(await module));
  render(<ExportsPanel />);
  await userEvent.click(screen.getByRole('button', { name: 'Name' }));
  const upwards = rows();
  await userEvent.click(screen.getByRole('button', { name: 'Name' }));
  const downwards = rows();
  cleanup();
  render(<ExportsPanel />);
  const again = rows();
  await userEvent.click(screen.getByRole('button', { name: 'Name' }));
  const plain = ['memmemorymemory17 pages', 'ƒgreetfunc(i32, i32)', 'ƒaddfunc(i32) → i32'];
  expect([upwards, downwards, again, rows()]).toEqual([
    [plain[2], plain[1], plain[0]],
    [plain[0], plain[1], plain[2]],
    [plain[0], plain[1], plain[2]],
    plain,
  ]);
});

it('narrows to what is searched for', async () => {
  showOpen(openModule(await module));
  render(<ExportsPanel />);
  await userEvent.type(screen.getByRole('searchbox', { name: 'Filter exports' }), 'ADD');
  expect(rows()).toEqual(['ƒaddfunc(i32) → i32']);
});

it('follows the level of the instance at once', async () => {
  const open = openModule(await module, DECLARATIONS);
  showOpen(open, { level: 'glue' });
  const { rerender } = render(<ExportsPanel />);
  useInstances.setState((instances) => {
    const entry = instances[KEY];
    return entry === undefined ? {} : { [KEY]: { ...entry, level: 'raw' } };
  });
  rerender(<ExportsPanel />);
  expect(await screen.findByText('(i32, i32)')).toBeTruthy();
});

it('shows hostile names as text', async () => {
  showOpen(openModule(await wat`(module (func (export "<img src=x>")) (func (export "")) (func (export "\\e2\\80\\aeevil")))`));
  const { container } = render(<ExportsPanel />);
  expect({ images: container.querySelectorAll('img').length, rows: rows() }).toEqual({
    images: 0,
    rows: ['ƒ<img src=x>func()', 'ƒ(empty name)func()', 'ƒU+202Eevilfunc()'],
  });
});

it('says how many of how many rows are shown, and narrows each module’s list by its own text', async () => {
  showOpen(openModule(await module));
  const { rerender } = render(<ExportsPanel />);
  const text = () => screen.getByRole('region', { name: 'Exports' }).textContent;
  const before = text()?.includes('3 of 3 exports');
  await userEvent.type(screen.getByRole('searchbox'), 'gr');
  const narrowed = text()?.includes('1 of 3 exports');
  const other = { ...openModule(await module), key: 'sample:other' };
  const [first] = Object.values(useModules.getState().modules);
  act(() => showOpen(other));
  rerender(<ExportsPanel />);
  const field = () => screen.getByRole<HTMLInputElement>('searchbox').value;
  const others = [field(), text()?.includes('3 of 3 exports')];
  act(() => useModules.setState({ modules: { [KEY]: first as OpenModule }, order: [KEY], current: KEY }));
  expect([before, narrowed, others, field()]).toEqual([true, true, ['', true], 'gr']);
});
