import { beforeAll, expect, test } from 'vitest';
import type { ModuleFailure } from '../../../../renderer/wasm/malformed';
import type { Printer } from '../../../../renderer/wasm/print/document';
import { printOutline } from '../../../../renderer/wasm/print/outline-printer';
import { decoded } from '../../../support/decoded';
import { type Bytes, moduleBytes, section, vec } from '../../../support/module-bytes';
import { allLines } from '../../../support/printed';
import { wat } from '../../../support/wat';

const BECAUSE: ModuleFailure = { code: 'print-too-large', facts: {} };
let printer: Printer;

beforeAll(async () => {
  const bytes = await wat`(module $m
    (import "host" "a b" (func $log (param i32)))
    (func $work (export "go") (param i64) (result f32) (f32.const 1))
    (table 2 funcref) (memory 1 2) (tag $e (param i32)) (global $g (mut i32) (i32.const 5))
    (start $init) (func $init) (elem (i32.const 0) $work) (data "abc"))`;
  printer = printOutline(decoded(bytes), BECAUSE);
});

test('every item has its interface and every body its reason', () => {
  expect(allLines(printer)).toEqual([
    '(module $m (; print-too-large ;)',
    '  (type (;0;) (func (param i32)))',
    '  (type (;1;) (func (param i64) (result f32)))',
    '  (type (;2;) (func))',
    '  (import "host" "a\\20b" (func (type 0) (param i32)))',
    '  (func $work (;1;) (type 1) (param i64) (result f32)',
    '    (; print-too-large ;))',
    '  (func $init (;2;) (type 2)',
    '    (; print-too-large ;))',
    '  (table (;0;) 2 funcref)',
    '  (memory (;0;) 1 2)',
    '  (tag $e (;0;) (type 0) (param i32))',
    '  (global $g (;0;) (mut i32)',
    '    (; print-too-large ;))',
    '  (export "go" (func 1))',
    '  (start 2)',
    '  (elem (;0;) (; active ;)',
    '    (; print-too-large ;))',
    '  (data (;0;) (; passive, 5 bytes ;)',
    '    (; print-too-large ;)))',
  ]);
});

test('the document counts items, lines and characters and says why it is an outline', () => {
  expect(printer.document).toEqual({
    printer: 'outline',
    lineCount: 20,
    itemCount: 15,
    length: [...printer.text()].join('').length,
    unprinted: BECAUSE,
  });
});

test('imports and definitions of one kind are found by one index space', () => {
  const lineOf = (index: number) => printer.lineOf({ kind: 'item', item: 'func', index });
  expect([lineOf(0), lineOf(1), lineOf(2), lineOf(3), printer.lineOf({ kind: 'name', name: 'go' })]).toEqual([4, 5, 7, null, 5]);
});

test('a line belongs to its item', () => {
  expect([printer.itemAt(6), printer.itemAt(15), printer.itemAt(0), printer.itemAt(20)]).toEqual([
    { kind: 'func', index: 1, name: 'work', line: 5, lineCount: 2 },
    { kind: 'start', index: null, name: null, line: 15, lineCount: 1 },
    { kind: 'module', index: null, name: 'm', line: 0, lineCount: 1 },
    null,
  ]);
});

test('Find goes both ways and around', () => {
  expect([
    printer.find('FUNCREF', 10, 1, false)?.line,
    printer.find('funcref', 5, -1, true)?.line,
    printer.find('absent', 0, 1, false),
  ]).toEqual([9, 9, null]);
});

test('sixty thousand funcs are outlined on demand', () => {
  const funcs = Array.from({ length: 60_000 }, (): Bytes => [0]);
  const bodies = funcs.map((): Bytes => [2, 0, 0x0b]);
  const module = decoded(moduleBytes(section(1, vec([0x60, 0, 0])), section(3, [vec(...funcs)]), section(10, vec(...bodies))));
  expect(printOutline(module, BECAUSE).lines(120_000, 2)).toEqual(['  (func (;59999;) (type 0)', '    (; print-too-large ;)))']);
});
