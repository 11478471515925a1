import { expect, test } from 'vitest';
import { decoded } from '../../../support/decoded';
import { measuredPrinter, ownPrinter } from '../../../support/printed';
import { wat } from '../../../support/wat';

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

test('bytes that no line says lead nowhere', async () => {
  const bytes = await MODULE;
  const printer = measuredPrinter(bytes);
  const before = (sectionNamed(bytes, 'memory')?.range.start ?? 0) - 2;
  expect([0, before, bytes.length, 2 ** 31].map((offset) => printer.lineOf({ kind: 'offset', offset }))).toEqual([null, null, null, null]);
});

test('a byte of a func that was not measured leads to its line all the same', async () => {
  const bytes = await MODULE;
  const printer = ownPrinter(bytes);
  const offset = (decoded(bytes).layout.bodies[0] ?? 0) + 4;
  const line = printer.lineOf({ kind: 'offset', offset }) ?? -1;
  expect(printer.lines(line, 1).texts[0]?.trim()).toBe('i32.const 70000');
});
