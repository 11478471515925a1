import { expect, test } from 'vitest';
import type { ModulePrinter } from '../../../../../renderer/wasm/print/ours/module-printer';
import { decoded } from '../../../../support/decoded';
import { moduleBytes, name, section, vec } from '../../../../support/module-bytes';
import { measuredPrinter, ownPrinter } from '../../../../support/printed';
import { wat } from '../../../../support/wat';

const MODULE = wat`(module (import "a" "f" (func)) (memory 1) (global i32 (i32.const 7)) (export "m" (memory 0)) (start 1)
  (func (local i32) (local.set 0 (i32.const 70000)) (call 0)) (func nop) (data (i32.const 0) "abc"))`;

const sectionNamed = (bytes: Uint8Array, name: string) => decoded(bytes).summary.sections.find((section) => section.name === name);

test('every byte of a body leads to the line that says it', async () => {
  const bytes = await MODULE;
  const printer = measuredPrinter(bytes);
  const [start = 0, end = 0] = decoded(bytes).layout.bodies;
  const lines = Array.from({ length: end - start }, (_, at) => printer.lineOf({ kind: 'offset', offset: start + at }) ?? -1);
  const texts = lines.map((line) => printer.lines(line, 1).texts[0]?.trim());
  expect(texts).toEqual([
    ...new Array(3).fill('(local i32)'),
    ...new Array(4).fill('i32.const 70000'),
    ...new Array(2).fill('local.set 0'),
    ...new Array(3).fill('call 0)'),
  ]);
});

test.each([
  ['import', '(import "a" "f" (func (;0;) (type 0)))'],
  ['function', '(func (;1;) (type 0)'],
  ['memory', '(memory (;0;) 1)'],
  ['global', '(global (;0;) i32 (i32.const 7))'],
  ['export', '(export "m" (memory 0))'],
  ['start', '(start 1)'],
  ['data', '(data (;0;) (i32.const 0) "abc"))'],
])('the last byte of the first entry of section %s leads to its line', async (name, line) => {
  const bytes = await MODULE;
  const printer = measuredPrinter(bytes);
  const range = sectionNamed(bytes, name)?.range ?? { start: 0, end: 0 };
  const offset = name === 'function' ? range.start + 1 : range.end - 1;
  expect(printer.lines(printer.lineOf({ kind: 'offset', offset }) ?? -1, 1).texts[0]?.trim()).toBe(line);
});

/** The line that a byte leads to. */
function lineAt(printer: ModulePrinter, offset: number): string | undefined {
  return printer.lines(printer.lineOf({ kind: 'offset', offset }) ?? -1, 1).texts[0]?.trim();
}

test('every byte of the file leads to a line, and lines come in the order of the bytes but for the funcs’ own section', async () => {
  const bytes = await MODULE;
  const printer = measuredPrinter(bytes);
  const funcs = sectionNamed(bytes, 'function')?.range ?? { start: 0, end: 0 };
  const offsets = Array.from(bytes.keys()).filter((offset) => offset < funcs.start - 2 || offset >= funcs.end);
  const lines = offsets.map((offset) => printer.lineOf({ kind: 'offset', offset }) ?? -1);
  const order = ['type', 'import', 'memory', 'global', 'export', 'start', 'func', 'data'];
  const kinds = lines.map((line) => order.indexOf(printer.itemAt(line)?.kind ?? ''));
  expect([lines.includes(-1), kinds.slice(8).toSorted((a, b) => a - b)]).toEqual([false, kinds.slice(8)]);
});

test('beyond the file there is no line', async () => {
  const bytes = await MODULE;
  const printer = measuredPrinter(bytes);
  expect([-1, bytes.length, 2 ** 31].map((offset) => printer.lineOf({ kind: 'offset', offset }))).toEqual([null, null, null]);
});

test('the preamble is the module’s line', async () => {
  const printer = measuredPrinter(await MODULE);
  expect([0, 7].map((offset) => lineAt(printer, offset))).toEqual(['(module', '(module']);
});

test.each([
  ['type', '(type (;0;) (func))'],
  ['import', '(import "a" "f" (func (;0;) (type 0)))'],
  ['function', '(func (;1;) (type 0)'],
  ['memory', '(memory (;0;) 1)'],
  ['start', '(start 1)'],
  ['code', '(func (;1;) (type 0)'],
  ['data', '(data (;0;) (i32.const 0) "abc"))'],
])('the header of section %s leads to its first line', async (name, line) => {
  const bytes = await MODULE;
  const { start } = sectionNamed(bytes, name)?.range ?? { start: 0 };
  const printer = measuredPrinter(bytes);
  expect([lineAt(printer, start - 2), lineAt(printer, start - 1), lineAt(printer, start)]).toEqual([line, line, line]);
});

test('the size of a body leads to its func', async () => {
  const bytes = await MODULE;
  const printer = measuredPrinter(bytes);
  const [first = 0, , second = 0] = decoded(bytes).layout.bodies;
  expect([lineAt(printer, first - 1), lineAt(printer, second - 1)]).toEqual(['(func (;1;) (type 0)', '(func (;2;) (type 0)']);
});

test('a custom section leads to the last line of what comes before it, and to the module’s where nothing does', () => {
  const func = section(10, vec([4, 0, 0x01, 0x01, 0x0b]));
  const bytes = moduleBytes(
    section(0, name('a')),
    section(1, vec([0x60, 0, 0])),
    section(3, vec([0])),
    section(12, [0]),
    func,
    section(0, name('b')),
  );
  const printer = measuredPrinter(bytes);
  const dataCount = sectionNamed(bytes, 'data count')?.range.start ?? 0;
  expect([8, 9, dataCount, bytes.length - 1].map((offset) => lineAt(printer, offset))).toEqual(['(module', '(module', 'nop))', 'nop))']);
});

test('bytes that could not be read lead to the line that says so', () => {
  const bytes = moduleBytes(section(1, vec([0x60, 0, 0])), [99, 3, 1, 2, 3]);
  expect(lineAt(measuredPrinter(bytes), bytes.length - 1)).toContain('(; malformed');
});

test('a byte of a func that was not measured leads to its line all the same', async () => {
  const bytes = await MODULE;
  const printer = ownPrinter(bytes);
  const offset = (decoded(bytes).layout.bodies[0] ?? 0) + 4;
  const line = printer.lineOf({ kind: 'offset', offset }) ?? -1;
  expect(printer.lines(line, 1).texts[0]?.trim()).toBe('i32.const 70000');
});
