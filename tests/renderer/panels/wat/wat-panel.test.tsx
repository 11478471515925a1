// @vitest-environment happy-dom
import { act, cleanup, render, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { startLocales } from '../../../../renderer/locales/i18n';
import { WatPanel } from '../../../../renderer/panels/wat/wat-panel';
import { select, useView } from '../../../../renderer/state/view-store';
import { useWats } from '../../../../renderer/state/wat-store';
import type { Printer, WatTarget } from '../../../../renderer/wasm/print/document';
import { printByWabt } from '../../../../renderer/wasm/print/wabt-printer';
import { openModule, showOpen } from '../../../support/open-module';
import { wat } from '../../../support/wat';

// The real printer, without a worker around it.
const { printers } = vi.hoisted(() => ({ printers: [] as Printer[] }));
vi.mock('../../../../renderer/bridge', () => ({ bridge: {} }));
vi.mock('../../../../renderer/state/printing', () => ({
  printWat: vi.fn(),
  cancelPrinting: vi.fn(),
  saveWat: vi.fn(),
  watLines: async (_key: string, from: number, count: number) => printers[0]?.lines(from, count) ?? [],
  watItemAt: async (_key: string, line: number) => printers[0]?.itemAt(line) ?? null,
  watLineOf: async (_key: string, target: WatTarget) => printers[0]?.lineOf(target) ?? null,
  findInWat: async (_key: string, query: string, from: number, direction: 1 | -1, exact: boolean) =>
    printers[0]?.find(query, from, direction, exact) ?? null,
}));

const funcs = Array.from({ length: 500 }, (_, index) => `(func $f${index} (result i32) i32.const ${index})`).join('\n');

// A new key each time: where a module's text stood is remembered.
let key = 'file:0';

async function shown() {
  key = `file:${Number(key.slice(5)) + 1}`;
  const bytes = await wat`(module ${funcs} (export "main" (func $f7)))`;
  const printed = await printByWabt(bytes);
  if (!printed.ok) throw new Error(JSON.stringify(printed.failure));
  printers[0] = printed.value;
  showOpen({ ...openModule(bytes), key });
  useWats.setState({ wats: { [key]: { phase: 'ready', document: printed.value.document, failure: null, progress: 1, revision: 1 } } });
  render(<WatPanel />);
  await screen.findByText('$f0');
}

const text = () => screen.getByRole('document', { name: 'WAT text' }).textContent ?? '';
const marked = () => Array.from(document.querySelectorAll('[class*=marked]'), (line) => line.getAttribute('data-line'));

beforeEach(() => startLocales('en'));
afterEach(cleanup);

it('draws the lines in view and says who printed how many', async () => {
  await shown();
  expect({
    first: document.querySelector('[data-line="1"]')?.textContent,
    few: document.querySelectorAll('[data-line]').length < 100,
    printer: screen.getByRole('status', { name: 'WAT printer' }).textContent,
  }).toEqual({ first: '(module', few: true, printer: '1,003 lines · printed by wabt' });
});

it('goes to a func by index and selects it everywhere', async () => {
  await shown();
  await userEvent.type(screen.getByRole('textbox', { name: 'Go to' }), '400{Enter}');
  await waitFor(() => expect(text()).toContain('$f400'));
  await waitFor(() => expect(useView.getState().selection).toEqual({ kind: 'func', index: 400 }));
});

it('goes to an export by name and to a line by number', async () => {
  await shown();
  const field = screen.getByRole('textbox', { name: 'Go to' });
  await userEvent.type(field, ':900{Enter}');
  await waitFor(() => expect(document.querySelector('[data-line="900"]')?.textContent).not.toBe(''));
  await userEvent.clear(field);
  await userEvent.type(field, 'main{Enter}');
  await waitFor(() => expect(text()).toContain('$f7 '));
});

it('says where there is nothing of that name', async () => {
  await shown();
  await userEvent.type(screen.getByRole('textbox', { name: 'Go to' }), 'nowhere{Enter}');
  expect((await screen.findByRole('alert')).textContent).toBe('no nowhere');
});

it('finds text, the next match and the one before', async () => {
  await shown();
  const field = screen.getByRole('searchbox', { name: 'Find' });
  await userEvent.type(field, 'i32.const 12{Enter}');
  const line = () => document.querySelector('[class*=match]')?.closest('[data-line]')?.textContent?.trim();
  await waitFor(() => expect(line()).toBe('i32.const 12)'));
  await userEvent.type(field, '{Enter}');
  await waitFor(() => expect(line()).toBe('i32.const 120)'));
  await userEvent.type(field, '{Shift>}{Enter}{/Shift}');
  await waitFor(() => expect(line()).toBe('i32.const 12)'));
});

it('scrolls to what is selected elsewhere and marks all its lines', async () => {
  await shown();
  act(() => select({ kind: 'func', index: 300 }));
  await waitFor(() => expect(text()).toContain('$f300'));
  await waitFor(() => expect(marked()).toEqual(['603', '604']));
});

it('selects the item whose line is clicked', async () => {
  await shown();
  await userEvent.click(await screen.findByText('$f2'));
  await waitFor(() => expect(useView.getState().selection).toEqual({ kind: 'func', index: 2 }));
});

it('tells why a module could only be outlined', async () => {
  await shown();
  const wats = useWats.getState().wats[key];
  const unprinted = { code: 'print-too-large', facts: { size: 1, limit: 1 } } as const;
  if (wats?.document == null) throw new Error('no document');
  const document_ = { ...wats.document, printer: 'outline', unprinted } as const;
  act(() => useWats.setState({ wats: { [key]: { ...wats, document: document_ } } }));
  expect([screen.queryByText(/too large to print/) !== null, screen.getByRole('status', { name: 'WAT printer' }).textContent]).toEqual([
    true,
    '1,003 lines · outline',
  ]);
});
