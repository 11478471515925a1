import { beforeAll, expect, test } from 'vitest';
import type { Printer } from '../../../../../renderer/wasm/print/document';
import { LARGEST_FOR_WABT, printByWabt } from '../../../../../renderer/wasm/print/foreign/wabt-printer';
import { leb, moduleBytes, name, section, vec } from '../../../../support/module-bytes';
import { allLines, printed, textOf, wholeText } from '../../../../support/printed';
import { wat } from '../../../../support/wat';

let printer: Printer;

beforeAll(async () => {
  printer = await printed(
    await wat`(module $m
    (import "host" "log" (func $log (param i32)))
    (import "host" "base" (global $base i32))
    (func $first (call $log (i32.const 1)))
    (func $second (export "go now") (call $first) (call $first))
    (memory $mem 1)
    (global $own i32 (i32.const 5))
    (export "memory" (memory 0))
    (start $first)
    (data (i32.const 0) "hello"))`,
  );
});

test('the lines together are the text, and the document says how many', () => {
  expect([`${allLines(printer).join('\n')}\n`, printer.document]).toEqual([
    wholeText(printer),
    { printer: 'wabt', lineCount: allLines(printer).length, version: 0, exact: true },
  ]);
});

test('a range of lines may begin and end anywhere', () => {
  expect([printer.lines(0, 1).texts, printer.lines(10_000, 5).texts, textOf(printer, 0, 1)]).toEqual([['(module $m'], [], '(module $m\n']);
});

test('an item by its index is found at its line, imports before definitions', () => {
  const lineOf = (item: 'func' | 'global' | 'export', index: number) =>
    printer.lines(printer.lineOf({ kind: 'item', item, index }) ?? -1, 1).texts[0]?.trim();
  expect([lineOf('func', 0), lineOf('func', 2), lineOf('global', 1), lineOf('export', 1)]).toEqual([
    '(import "host" "log" (func $log (type 0)))',
    '(func $second (type 1)',
    '(global $own i32 (i32.const 5))',
    '(export "memory" (memory $mem))',
  ]);
});

test.each([
  ['$second', 2],
  ['second', 2],
  ['go now', 2],
  ['SECO', 2],
  ['1', 1],
  ['$own', null],
])('Go to %s finds its item', (wanted, func) => {
  const line = printer.lineOf({ kind: 'name', name: wanted });
  expect(line).toBe(
    func === null
      ? printer.lineOf({ kind: 'item', item: 'global', index: 1 })
      : printer.lineOf({ kind: 'item', item: 'func', index: func }),
  );
});

test('a name that nothing has is found nowhere', () => {
  expect([printer.lineOf({ kind: 'name', name: '$nothing' }), printer.lineOf({ kind: 'name', name: '99' })]).toEqual([null, null]);
});

test('a line belongs to the item that it is part of', () => {
  const line = printer.lineOf({ kind: 'item', item: 'func', index: 2 }) ?? 0;
  expect([printer.itemAt(line + 1), printer.itemAt(0)?.kind, printer.itemAt(99_999)]).toEqual([
    { kind: 'func', index: 2, name: 'second', line, lineCount: 3 },
    'module',
    null,
  ]);
});

test('a long line is cut for display and whole in the text', async () => {
  const long = await printed(await wat`(module (memory 1) (data (i32.const 0) "${'x'.repeat(9_000)}"))`);
  const shown = allLines(long).at(-1) ?? '';
  expect([shown.length, shown.endsWith(' …'), wholeText(long).includes('x'.repeat(9_000))]).toEqual([2_002, true, true]);
});

test('a view into a larger buffer is printed as the view', async () => {
  const bytes = await wat`(module (memory 1))`;
  const larger = new Uint8Array(bytes.length + 64).fill(0xff);
  larger.set(bytes, 32);
  expect(allLines(await printed(larger.subarray(32, 32 + bytes.length)))).toEqual(['(module', '  (memory (;0;) 1))']);
});

test('what wabt does not read is a failure with its words', async () => {
  const gc = moduleBytes(section(1, vec([0x5f, vec([0x7f, 0])])), section(6, vec([0x64, 0, 0, 0xfb, 1, 0, 0x0b])));
  expect(await printByWabt(gc)).toMatchObject({
    ok: false,
    failure: { code: 'print-unsupported', detail: expect.stringContaining('error') },
  });
});

test('a module too large for wabt is refused before it is tried', async () => {
  const large = new Uint8Array(LARGEST_FOR_WABT);
  expect(await printByWabt(large)).toEqual({
    ok: false,
    failure: { code: 'print-too-large', facts: { size: LARGEST_FOR_WABT, limit: LARGEST_FOR_WABT } },
  });
});

test('a name section that contradicts the module does not stop the printing', async () => {
  const bytes = moduleBytes(section(1, vec([0x60, 0, 0])), section(0, [name('name'), 1, leb(6), vec([7, name('far')])]));
  expect(allLines(await printed(bytes))).toEqual(['(module', '  (type (;0;) (func)))']);
});
