import { act, cleanup, render, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { startLocales } from '../../../../renderer/locales/i18n';
import { WatPanel } from '../../../../renderer/panels/wat/wat-panel';
import { endOwner } from '../../../../renderer/state/module-scope';
import { select, useView } from '../../../../renderer/state/view-store';
import { patchWat } from '../../../../renderer/state/wat/document-store';
import { LINE_END } from '../../../../renderer/state/wat/text-selection';
import { viewOf } from '../../../../renderer/state/wat/view-store';
import { type FakeDocument, fakeDocument } from '../../../support/fake-document';
import { openModule, showOpen } from '../../../support/open-module';
import { wat } from '../../../support/wat';

// @vitest-environment happy-dom

const { worker } = vi.hoisted(() => ({ worker: { current: null as unknown } }));
vi.mock('../../../../renderer/bridge', () => ({
  bridge: { request: async () => ({ ok: true, value: { token: 'ab' } }) },
  handPort: () => undefined,
}));
vi.mock('../../../../renderer/state/workers', () => ({ startWatWorker: () => null }));
vi.mock('../../../../renderer/state/decoder', () => ({ decoderOf: () => worker.current, shareSource: () => null }));

const LINES = [
  '(module',
  ...Array.from({ length: 500 }, (_, index) => [
    `  (func $f${index} (type 0) (result i32)`,
    '    block  ;; label = @1',
    `      i32.const ${index}`,
    '      drop',
    '    end)',
  ]).flat(),
];

// A new key each time: where a module's text stood is remembered.
let key = 'file:0';

async function shown(lines: readonly string[] = LINES): Promise<FakeDocument> {
  key = `file:${Number(key.slice(5)) + 1}`;
  const fake = fakeDocument(lines);
  worker.current = fake;
  showOpen({ ...openModule(await wat`(module ${'(func)'.repeat(500)})`), key });
  render(<WatPanel />);
  await screen.findByText('$f0');
  return fake;
}

const text = () => screen.getByRole('document', { name: 'WAT text' });
const copied = () => (worker.current as FakeDocument).asked.find(({ kind }) => kind === 'copy');
const lineOf = (number: number) => document.querySelector(`[data-line="${number}"]`);
const numbers = (kind: string) =>
  [...document.querySelectorAll(`[class*=${kind}]`)].map((element) => element.closest('[data-line]')?.getAttribute('data-line'));
const press = async (keys: string) => {
  act(() => text().focus());
  await userEvent.keyboard(keys);
};
const goTo = async (wanted: string) => {
  const field = screen.getByRole('textbox', { name: 'Go to' });
  await userEvent.clear(field);
  await userEvent.type(field, `${wanted}{Enter}`);
};

beforeEach(() => {
  startLocales('en');
});
afterEach(() => {
  cleanup();
  endOwner(key);
});

it('draws the lines in view and says who printed how many', async () => {
  await shown();
  expect({
    first: lineOf(1)?.textContent,
    few: document.querySelectorAll('[data-line]').length < 100,
    printer: screen.getByRole('status', { name: 'WAT printer' }).textContent,
  }).toEqual({ first: '(module', few: true, printer: 'Watchglass, in wabt’s format · 2,501 lines' });
});

it('has nowhere to go in a text that could not be had', async () => {
  await shown();
  const failure = { code: 'file-changed', facts: {} } as const;
  act(() => patchWat(key, { phase: 'failed', document: null, failure, progress: 0, revision: 1, printer: 'watchglass' }));
  expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Go to' }).disabled).toBe(true);
});

it.each([
  ['a func by its index', '400', '2002'],
  ['a func by its name', '$f40', '202'],
  ['a line', ':900', '900'],
  ['a byte offset', '0x1f40', '501'],
  ['a decimal byte offset', '@8000', '501'],
])('goes to %s', async (_what, wanted, line) => {
  await shown();
  await goTo(wanted);
  await waitFor(() => expect([numbers('current')[0], lineOf(Number(line))?.textContent === '']).toEqual([line, false]));
});

it('selects everywhere what it went to', async () => {
  await shown();
  await goTo('400');
  await waitFor(() => expect(useView.getState().selection).toEqual({ kind: 'func', index: 400 }));
});

it('says where there is nothing of that name', async () => {
  await shown();
  await goTo('nowhere');
  expect((await screen.findByRole('alert')).textContent).toBe('no nowhere');
});

it('scrolls to what is selected elsewhere and marks all its lines', async () => {
  await shown();
  act(() => select({ kind: 'func', index: 300 }));
  await waitFor(() => expect(numbers('marked')).toEqual(['1502', '1503', '1504', '1505', '1506']));
});

it('selects the item whose line is clicked', async () => {
  await shown();
  await userEvent.click(await screen.findByText('$f2'));
  await waitFor(() => expect(useView.getState().selection).toEqual({ kind: 'func', index: 2 }));
});

it.each([
  ['{ArrowDown}{ArrowDown}{ArrowUp}', 1],
  ['{PageDown}', 24],
  ['{Control>}{End}{/Control}', 2500],
  ['{End}{Home}{ArrowDown}', 1],
])('moves the cursor by %s', async (keys, line) => {
  await shown();
  await press(keys);
  expect(viewOf(key).cursor.line).toBe(line);
});

it('shows the byte offset and the bytes of the cursor’s line', async () => {
  await shown();
  await press('{ArrowDown}{ArrowDown}');
  await waitFor(() =>
    expect(screen.getByRole('group', { name: 'Position in the text' })).toHaveProperty(
      'textContent',
      expect.stringMatching(/0x0020.?20.21.22.23/),
    ),
  );
});

it('keeps the head of what one is inside of on top, and leads back to it', async () => {
  await shown();
  await goTo(':1004');
  const head = await screen.findByRole('button', { name: /^Inside line \d+: \(func \$f\d+/ });
  const line = Number(/line ([\d,]+)/.exec(head.getAttribute('aria-label') ?? '')?.[1]?.replace(',', ''));
  await userEvent.click(head);
  await waitFor(() => expect(viewOf(key).cursor.line).toBe(line - 1));
});

it('folds at the cursor, numbers what follows truly, and opens again', async () => {
  await shown();
  await press('{ArrowDown}{Control>}{Shift>}[BracketLeft]{/Shift}{/Control}');
  await waitFor(() => expect([lineOf(2)?.getAttribute('data-folded'), lineOf(3)]).toEqual(['4', null]));
  expect(lineOf(7)?.textContent).toContain('$f1 ');
  await press('{Control>}{Shift>}[BracketRight]{/Shift}{/Control}');
  expect(lineOf(3)?.textContent).toContain('block');
});

it('folds by the triangle, and unfolds what Go to leads to', async () => {
  await shown();
  await userEvent.click((await screen.findAllByRole('button', { name: /^Fold line/ }))[0] as HTMLElement);
  await waitFor(() => expect(lineOf(3)).toBeNull());
  await goTo(':4');
  await waitFor(() => expect(lineOf(4)?.textContent).toContain('i32.const 0'));
});

it('selects lines by Shift and the arrows, draws them and copies them', async () => {
  await shown();
  await press('{ArrowDown}{Shift>}{ArrowDown}{ArrowDown}{/Shift}');
  expect(numbers('selected')).toEqual(['2', '3']);
  await press('{Control>}c{/Control}');
  await waitFor(() => expect(copied()).toMatchObject({ from: { line: 1, column: 0 }, to: { line: 3, column: 0 } }));
});

it('copies the whole text, whatever is in view', async () => {
  await shown();
  await press('{Control>}a{/Control}{Control>}c{/Control}');
  await waitFor(() => expect(copied()).toMatchObject({ from: { line: 0, column: 0 }, to: { line: LINES.length - 1, column: LINE_END } }));
});

it('copies the function of the cursor from the menu', async () => {
  await shown();
  await goTo('$f7');
  await userEvent.pointer({ target: text(), keys: '[MouseRight]' });
  await userEvent.click(screen.getByRole('menuitem', { name: 'Copy function' }));
  await waitFor(() => expect(copied()).toMatchObject({ from: { line: 36, column: 0 }, to: { line: 40, column: LINE_END } }));
});
