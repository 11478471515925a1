import { beforeAll, expect, test } from 'vitest';
import type { WatTarget } from '../../../../../renderer/wasm/print/document';
import { wabtText } from '../../../../../renderer/wasm/print/foreign/wabt-printer';
import { createModulePrinter, type ModulePrinter } from '../../../../../renderer/wasm/print/ours/module-printer';
import { decoded } from '../../../../support/decoded';
import { allLines, measuredPrinter, must, ownPrinter, textOf, wholeText } from '../../../../support/printed';
import { brokenLaw } from '../../../../support/printer-laws';
import { assembledByWasmTools } from '../../../../support/second-opinion';
import { wat } from '../../../../support/wat';

const EVERYTHING = String.raw`(module $my.mod
  (type $t0 (func (param i32 i64) (result f32))) (type (func))
  (import "a b" "c\"d" (func $imp (param i32))) (import "e" "mem" (memory 1 2)) (import "e" "t" (table 1 2 funcref))
  (import "e" "g" (global (mut i32))) (import "e" "tag" (tag (param i32)))
  (table $tt 10 externref) (table 3 funcref) (memory $m1 1) (memory 2 3 shared) (memory i64 1) (tag $tg (param i32 i64)) (tag)
  (global $gg i32 (i32.const -5)) (global (mut f64) (f64.const 1.5)) (global funcref (ref.func $f))
  (global externref (ref.null extern)) (global i64 (i64.const -9223372036854775808)) (global v128 (v128.const i32x4 1 2 3 4))
  (export "f x" (func $f)) (export "mem" (memory $m1)) (export "t" (table 0)) (export "g" (global 0)) (export "tag" (tag 0))
  (start $st)
  (elem (i32.const 1) func $imp $f) (elem $e1 (table 2) (i32.const 1) funcref (ref.func $f) (ref.null func))
  (elem declare func $f) (elem $p func $f $f) (elem externref (ref.null extern)) (elem (i32.const 0) func)
  (data (i32.const 8) "hello wörld\00\n\"'\\~ {}") (data (memory 1) (i32.const 8) "x") (data $pass "passive") (data (i32.const 0) "")
  (func $f (type $t0) (local $y i32) (local i32 i32 f64) (local $z v128)
    (block $lab (result i32) (local.get 0) (br_if $lab) (br 0) (loop $foo (br $foo) (br_table 0 1 2)))
    (if (result i32) (then (i32.const 1)) (else (i32.const 2))) (if (then nop)) (if (then) (else nop)) drop
    try call $imp catch $tg drop drop rethrow 0 catch_all end try try nop delegate 1 catch_all end
    (block (result i32) (try_table (catch $tg 0) (catch_ref 0 0) (catch_all 0) (catch_all_ref 0) i32.const 1) i32.const 1) drop
    (v128.const i32x4 1 2 3 0xffffffff) (i8x16.shuffle 0 1 2 3 4 5 6 7 8 9 10 11 12 13 14 31) (i8x16.extract_lane_s 3)
    (v128.load8_lane offset=3 align=1 5) (i32.load offset=4 align=2) i32.load (i32.load 1 offset=4) (i64.load8_u offset=4294967295)
    (i32.atomic.rmw.add offset=4) (call_indirect (type $t0)) (call_indirect 1 (type $t0)) (call_indirect $tt (param i32 f32) (result i32 i32))
    (return_call $f) (table.get 0) (table.get $tt) (table.set) (table.size 1) (table.grow) (table.fill) (table.copy 0 1) (table.copy)
    (table.init $p) (table.init 1 $p) (elem.drop $p) (memory.copy) (memory.copy 0 1) (memory.fill) (memory.fill 1) (memory.init $pass)
    (data.drop $pass) (memory.size) (memory.size 1) (memory.grow) (memory.grow 1) select (select (result i32)) (select (result externref))
    (ref.null func) (ref.null extern) ref.is_null (ref.func $f) (global.get $gg) (global.set 0) (local.tee $y) (local.set 3)
    (i32.const -2147483648) (i64.const 9223372036854775807) atomic.fence (memory.atomic.notify offset=1)
    (block (param i32) (result i32 i32)) (block (type 0)) (throw $tg) throw_ref unreachable)
  (func $st) (func (local i32)) (func (result i32) i32.const 1))`;

let bytes: Uint8Array<ArrayBuffer>;
let printer: ModulePrinter;

beforeAll(async () => {
  // wabt would leave out which memory the data is for.
  bytes = await assembledByWasmTools(EVERYTHING);
  printer = measuredPrinter(bytes, true);
});

/** The line at which a target begins, without its indentation. */
function lineAt(target: WatTarget): string | null {
  const line = printer.lineOf(target);
  return line === null ? null : (printer.lines(line, 1).texts[0] ?? '').trim();
}

test('a module with a bit of everything is printed as wabt prints it', async () => {
  expect(wholeText(printer)).toBe(must(await wabtText(bytes, decoded(bytes))));
});

test('its lines, spans, folds and offsets agree with its text', () => {
  expect(brokenLaw(printer)).toBeNull();
});

test('any range of lines is the same piece of the text', () => {
  const lines = wholeText(printer).split('\n').slice(0, -1);
  const wrong: string[] = [];
  for (let from = 0; from <= lines.length; from++)
    for (const count of [1, 2, 3, 7, 50, lines.length]) {
      const wanted = lines.slice(from, from + count);
      const { texts, spans, folds } = printer.lines(from, count);
      const whole = wanted.map((line) => `${line}\n`).join('');
      if (texts.join('\n') !== wanted.join('\n') || textOf(printer, from, count) !== whole) wrong.push(`${from}+${count}`);
      if (spans.length !== 2 * wanted.length || folds.length !== wanted.length) wrong.push(`marks of ${from}+${count}`);
    }
  expect(wrong).toEqual([]);
});

test('lines beyond the end are none', () => {
  expect([printer.lines(printer.document.lineCount, 10).texts, textOf(printer, 99_999, 10), printer.itemAt(99_999)]).toEqual([
    [],
    '',
    null,
  ]);
});

test.each<[WatTarget & { kind: 'item' }, string | null]>([
  [{ kind: 'item', item: 'type', index: 1 }, '(type (;1;) (func))'],
  [{ kind: 'item', item: 'import', index: 4 }, '(import "e" "tag" (tag (;0;) (type 2) (param i32)))'],
  [{ kind: 'item', item: 'func', index: 0 }, '(import "a b" "c\\22d" (func $imp (type 2)))'],
  [{ kind: 'item', item: 'func', index: 1 }, '(func $f (type $t0) (param i32 i64) (result f32)'],
  [{ kind: 'item', item: 'table', index: 0 }, '(import "e" "t" (table (;0;) 1 2 funcref))'],
  [{ kind: 'item', item: 'table', index: 1 }, '(table $tt 10 externref)'],
  [{ kind: 'item', item: 'memory', index: 3 }, '(memory (;3;) i64 1)'],
  [{ kind: 'item', item: 'global', index: 1 }, '(global $gg i32 (i32.const -5))'],
  [{ kind: 'item', item: 'tag', index: 1 }, '(tag $tg (type 3) (param i32 i64))'],
  [{ kind: 'item', item: 'export', index: 0 }, '(export "f x" (func $f))'],
  [{ kind: 'item', item: 'elem', index: 3 }, '(elem $p func $f $f)'],
  [{ kind: 'item', item: 'data', index: 2 }, '(data $pass "passive")'],
  [{ kind: 'item', item: 'func', index: 99 }, null],
])('%j is found at its own line', (target, line) => {
  expect(lineAt(target)).toBe(line);
});

test('a name leads to its item, and a name that nothing has to nothing', () => {
  expect([lineAt({ kind: 'name', name: '$tg' }), lineAt({ kind: 'name', name: 'f x' }), lineAt({ kind: 'name', name: 'nobody' })]).toEqual([
    '(tag $tg (type 3) (param i32 i64))',
    '(func $f (type $t0) (param i32 i64) (result f32)',
    null,
  ]);
});

test('a line knows the item that it is part of', () => {
  const line = printer.lineOf({ kind: 'item', item: 'func', index: 1 }) ?? 0;
  expect([printer.itemAt(0), printer.itemAt(line + 5), printer.itemAt(9)]).toEqual([
    { kind: 'module', index: null, name: 'my.mod', line: 0, lineCount: 1 },
    { kind: 'func', index: 1, name: 'f', line, lineCount: printer.plan.funcs.linesOf(0) },
    { kind: 'import', index: 1, name: 'mem', line: 9, lineCount: 1 },
  ]);
});

test('a module of nothing is one line, closed', async () => {
  const empty = ownPrinter(await wat`(module)`);
  expect([wholeText(empty), empty.document]).toEqual(['(module)\n', { printer: 'watchglass', lineCount: 1, version: 0, exact: true }]);
});

test('names that are the same, or become the same, are told apart', async () => {
  const named = await wat`(module (func $a) (func $a.1) (memory $a 1) (export "x" (func $a)) (func (call $a) (call $a.1)))`;
  expect(allLines(ownPrinter(named)).map((line) => line.trim())).toEqual([
    '(module',
    '(type (;0;) (func))',
    '(func $a (type 0))',
    '(func $a.1 (type 0))',
    '(func (;2;) (type 0)',
    'call $a',
    'call $a.1)',
    '(memory $a 1)',
    '(export "x" (func $a)))',
  ]);
});

test('indentation stops at a hundred columns unless all of it is wanted', async () => {
  const deep = await wat`(module (func ${'(block '.repeat(60)} nop ${')'.repeat(60)}))`;
  const indents = [false, true].map((fullIndent) => Math.max(...allLines(ownPrinter(deep, fullIndent)).map((line) => line.search(/\S/))));
  expect(indents).toEqual([100, 124]);
});

test('no option changes what the lines say, nor how many there are', async () => {
  const deep = await wat`(module (func ${'(block '.repeat(60)} nop ${')'.repeat(60)}))`;
  const said = [false, true].map((fullIndent) => allLines(ownPrinter(deep, fullIndent)).map((line) => line.trim()));
  expect(said[0]).toEqual(said[1]);
});

test('a plan that was measured once serves a printer with other options', () => {
  const again = createModulePrinter(bytes, decoded(bytes), { fullIndent: false }, printer.plan);
  expect(again.document).toEqual(printer.document);
});

test('a long string is cut on the screen and whole in the text', async () => {
  const long = measuredPrinter(await wat`(module (memory 1) (data (i32.const 0) "${'x'.repeat(60_000)}") (func))`);
  const line = long.lineOf({ kind: 'item', item: 'data', index: 0 }) ?? 0;
  const shown = long.lines(line, 1).texts[0] ?? '';
  expect([shown.length < 2_100, shown.includes('…'), textOf(long, line, 1).length > 60_000, wholeText(long).includes('…')]).toEqual([
    true,
    true,
    true,
    false,
  ]);
});

test('a long list of elements is cut on the screen and whole in the text', async () => {
  const long = measuredPrinter(await wat`(module (func $f) (table 9000 funcref) (elem (i32.const 0) func ${'$f '.repeat(9_000)}))`);
  const line = long.lineOf({ kind: 'item', item: 'elem', index: 0 }) ?? 0;
  expect([long.lines(line, 1).texts[0]?.endsWith(' …))'), textOf(long, line, 1).match(/\$f/g)?.length]).toEqual([true, 9_000]);
});
