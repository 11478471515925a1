import { expect, test } from 'vitest';
import { behindLocals, createBodyMeasure, declaresLocals, measureBody } from '../../../../renderer/wasm/code/measure-body';

/** What measuring a code entry tells; bytes stand around it. */
function measured(...entry: readonly number[]) {
  return measuredIn(true, ...entry);
}

/** The same in a module that has a data count section, or none. */
function measuredIn(hasDataCount: boolean, ...entry: readonly number[]) {
  const bytes = Uint8Array.from([0xff, ...entry, 0xff]);
  const body = createBodyMeasure(hasDataCount);
  measureBody(bytes, 1, 1 + entry.length, body);
  const { inside, hasDataCount: _, ...rest } = body;
  return rest;
}

test.each([
  ['memory.init', [0xfc, 8, 0, 0]],
  ['data.drop', [0xfc, 9, 0]],
  ['array.new_data', [0xfb, 9, 0, 0]],
  ['array.init_data', [0xfb, 0x12, 0, 0]],
])('%s is a fault where no data count section came before, and the lines end there', (_, instruction) => {
  const entry = [0, 0x01, ...instruction, ...instruction, 0x0b];
  expect([measuredIn(false, ...entry), measuredIn(true, ...entry)]).toMatchObject([
    { lines: 3, codeEnd: 3, fault: 'data-count-missing' },
    { lines: 4, fault: null },
  ]);
});

test('bodies that speak of no data segment need no data count section', () => {
  expect(measuredIn(false, 0, 0xfc, 11, 0, 0x0b)).toMatchObject({ lines: 2, fault: null });
});

test('an entry without locals has a head and a line an instruction', () => {
  expect(measured(0, 0x01, 0x01, 0x0b)).toEqual({ code: 2, hasLocals: false, lines: 3, codeEnd: 4, fault: null });
});

test('locals take one more line, however many there are', () => {
  expect(measured(2, 1, 0x7f, 3, 0x63, 0x05, 0x01, 0x0b)).toEqual({ code: 7, hasLocals: true, lines: 3, codeEnd: 8, fault: null });
});

test('groups of no locals take no line', () => {
  expect(measured(1, 0, 0x7f, 0x0b)).toMatchObject({ hasLocals: false, lines: 1, fault: null });
});

test('the clauses of a try_table take a line each', () => {
  expect(measured(0, 0x1f, 0x40, 2, 0, 0, 0, 2, 0, 0x0b, 0x0b)).toMatchObject({ lines: 5, fault: null });
});

test('locals that break off are the body’s fault, told in one line', () => {
  expect(measured(2, 1, 0x7f)).toEqual({ code: 1, hasLocals: false, lines: 2, codeEnd: 1, fault: 'locals' });
});

test('where the instructions begin is found without measuring', () => {
  const bytes = Uint8Array.of(0xff, 3, 0, 0x7f, 0x80, 0x01, 0x64, 0x70, 1, 0x7b, 0x0b);
  expect([behindLocals(bytes, 1), declaresLocals(bytes, 1, 10), declaresLocals(Uint8Array.of(1, 0, 0x7f), 0, 3)]).toEqual([
    10,
    true,
    false,
  ]);
});
