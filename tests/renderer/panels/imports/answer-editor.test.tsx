// @vitest-environment happy-dom
import { cleanup, render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { startLocales } from '../../../../renderer/locales/i18n';
import { ImportsPanel } from '../../../../renderer/panels/imports/imports-panel';
import type { StubAnswer } from '../../../../renderer/runtime/model';
import { instanceOf, useInstances } from '../../../../renderer/state/instance-store';
import { KEY, openModule, showOpen } from '../../../support/open-module';
import { wat } from '../../../support/wat';

vi.mock('../../../../renderer/bridge', () => ({ bridge: {} }));

const module = wat`(module
  (import "env" "next" (func (result i32)))
  (import "env" "pair" (func (result i64 f32)))
  (import "env" "log" (func (param i32))))`;

const kind = () => screen.getByRole<HTMLSelectElement>('combobox', { name: 'When called, it' });
const keep = () => screen.getByRole<HTMLButtonElement>('button', { name: 'Save' });
const field = (name: string) => screen.getByRole<HTMLInputElement>('textbox', { name });
const button = (name: string) => screen.getByRole<HTMLButtonElement>('button', { name });
const texts = () => within(screen.getByRole('list', { name: 'Values in turn' })).getAllByRole<HTMLInputElement>('textbox');
const rows = () => texts().map(({ value }) => value);
const answers = () => instanceOf(useInstances.getState(), KEY).answers;
const focused = () => document.activeElement?.getAttribute('aria-label');

beforeEach(() => startLocales('en'));
afterEach(cleanup);

/** The editor of one import, with what is kept for it already. */
async function edit(name: string, kept: readonly StubAnswer[] = []) {
  showOpen(openModule(await module), { answers: kept });
  render(<ImportsPanel />);
  await userEvent.dblClick(screen.getByText(name));
}

async function write(name: string, text: string) {
  await userEvent.clear(field(name));
  await userEvent.type(field(name), text);
}

const sequence = (...values: readonly string[]): StubAnswer => ({
  importIndex: 0,
  kind: 'sequence',
  values: values.map((value) => [value]),
});

it('offers every kind in its words, and what returns only for an import with results', async () => {
  await edit('next');
  const withResults = Array.from(kind().options, ({ text }) => text);
  await userEvent.click(screen.getByRole('button', { name: 'Cancel' }));
  await userEvent.dblClick(screen.getByText('log'));
  expect([withResults, Array.from(kind().options, ({ value }) => value)]).toEqual([
    ['records and returns zeros', 'returns', 'returns in turn', 'throws', 'traps'],
    ['record', 'throw', 'trap'],
  ]);
});

it('has words in the grid for each kind that is kept, with results and without', async () => {
  await edit('next');
  const missing: string[] = [];
  for (const name of ['next', 'log']) {
    const row = within(screen.getByRole('grid')).getByText(name);
    if (name === 'log') await userEvent.dblClick(row);
    for (const { value } of Array.from(kind().options)) {
      await userEvent.selectOptions(kind(), value);
      await userEvent.click(keep());
      if (screen.queryByText(/supply\./) !== null) missing.push(`${name}: ${value}`);
      await userEvent.dblClick(row);
    }
    await userEvent.click(screen.getByRole('button', { name: 'Cancel' }));
  }
  expect(missing).toEqual([]);
});

it('shows a sequence as it is kept, and keeps it unchanged', async () => {
  const kept = sequence('1', '-2', '0x3');
  await edit('next', [kept]);
  const shown = [kind().value, ...rows()];
  await userEvent.click(keep());
  expect([shown, answers()]).toEqual([['sequence', '1', '-2', '0x3'], [kept]]);
});

it('makes a sequence from the value that was returned so far, says where it stays, and keeps a row for each call', async () => {
  await edit('pair', [{ importIndex: 1, kind: 'return', values: ['7', '0.5'] }]);
  await userEvent.selectOptions(kind(), 'returns in turn');
  await userEvent.click(button('Add value'));
  const began = [rows(), focused()];
  await userEvent.type(field('value 2, result 0 (i64)'), '{Backspace}9007199254740993');
  await write('value 2, result 1 (f32)', 'nan');
  const said = screen.queryByText(/After the last one, further calls keep returning it/) !== null;
  await userEvent.click(keep());
  const cell = within(screen.getByRole('grid')).getByText('returns in turn 7, 0.5 · 9007199254740993, nan');
  expect([began, said, cell !== null, answers()]).toEqual([
    [['7', '0.5', '0', '0'], 'value 2, result 0 (i64)'],
    true,
    true,
    [
      {
        importIndex: 1,
        kind: 'sequence',
        values: [
          ['7', '0.5'],
          ['9007199254740993', 'nan'],
        ],
      },
    ],
  ]);
});

it('moves a value by the keyboard, and the focus goes along', async () => {
  await edit('next', [sequence('1', '2', '3')]);
  button('Move value 1 down').focus();
  await userEvent.keyboard('{Enter}');
  const once = [...rows(), focused()];
  await userEvent.keyboard('{Enter}');
  const last = [...rows(), focused()];
  button('Move value 3 up').focus();
  await userEvent.keyboard(' ');
  expect([once, last, [...rows(), focused()]]).toEqual([
    ['2', '1', '3', 'Move value 2 down'],
    ['2', '3', '1', 'value 3, result 0 (i32)'],
    ['2', '1', '3', 'Move value 2 up'],
  ]);
});

it('removes a value but the last, and leaves the focus among the rows', async () => {
  await edit('next', [sequence('1', '2', '3')]);
  await userEvent.click(button('Remove value 3'));
  const two = [...rows(), focused()];
  await userEvent.click(button('Remove value 1'));
  const one = [...rows(), focused(), button('Remove value 1').disabled];
  expect([two, one]).toEqual([
    ['1', '2', 'Remove value 2'],
    ['2', 'value 1, result 0 (i32)', true],
  ]);
});

it('refuses a wrong value where it stands, with the reason, and another kind of answer not', async () => {
  await edit('next', [sequence('1', '2')]);
  await write('value 2, result 0 (i32)', 'two');
  const wrong = field('value 2, result 0 (i32)');
  const seen = {
    refused: keep().disabled,
    invalid: texts().map((each) => each.getAttribute('aria-invalid')),
    reason: screen.getAllByRole('alert').map(({ textContent }) => textContent),
    described: document.getElementById(wrong.getAttribute('aria-describedby') ?? '')?.textContent,
  };
  await userEvent.selectOptions(kind(), 'traps');
  const reason = 'Not a whole number: write 42, -7 or 0x2a.';
  expect([seen, keep().disabled]).toEqual([{ refused: true, invalid: [null, 'true'], reason: [reason], described: reason }, false]);
});

it('gives a sequence without a value, or with too few results, the zeros that its calls return', async () => {
  await edit('next', [
    { importIndex: 0, kind: 'sequence', values: [] },
    { importIndex: 1, kind: 'sequence', values: [['5'], []] },
  ]);
  const empty = rows();
  await userEvent.click(screen.getByRole('button', { name: 'Cancel' }));
  await userEvent.dblClick(screen.getByText('pair'));
  expect([empty, rows()]).toEqual([['0'], ['5', '0', '0', '0']]);
});
