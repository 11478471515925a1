import { expect, test } from 'vitest';
import { readFieldNames } from '../../../renderer/wasm/custom/read-part-names';
import { showExternType } from '../../../renderer/wasm/show-type';
import { componentWat } from '../../support/component';
import { decoded } from '../../support/decoded';

const importsOf = async (text: string): Promise<readonly string[]> =>
  decoded(await componentWat`${text}`).imports.map(({ moduleName, name, type }) => `${moduleName}.${name} ${showExternType(type)}`);

// Assembled by wasm-tools, which knows proposals that wabt does not.
test.each([
  ['structs and arrays', '(module (type (struct (field i8) (field (mut i64)))) (type (array (mut i16))))', 'struct,array', 'gc'],
  ['subtypes', '(module (type $a (sub (struct))) (type (sub final $a (struct (field i32)))))', 'struct,struct', 'gc'],
  ['a continuation', '(module (type $f (func)) (type (cont $f)))', 'func,cont', 'stack-switching'],
  ['a shared type', '(module (type (shared (func))) (type (shared (struct))))', 'func,struct', 'gc,shared-everything-threads'],
  [
    'descriptors',
    '(module (rec (type $a (descriptor $b) (struct)) (type $b (describes $a) (struct))))',
    'struct,struct',
    'gc,custom-descriptors',
  ],
])('%s: types are named by their form', async (_, text, kinds, features) => {
  const { layout, summary } = decoded(await componentWat`${text}`);
  expect([layout.types.map(({ kind }) => kind).join(), summary.features.map(({ name }) => name).join()]).toEqual([kinds, features]);
});

test.each([
  ['a table of 64-bit addresses', '(import "a" "t" (table i64 1 2 funcref))', ['a.t 1–2 funcref i64']],
  ['a shared table', '(import "a" "t" (table shared 1 (ref null (shared func))))', ['a.t 1 (ref null (shared func))']],
  ['a shared global', '(import "a" "g" (global (shared mut i32)))', ['a.g mut i32']],
  ['a memory of small pages', '(import "a" "m" (memory i64 1 (pagesize 1)))', ['a.m 1 page of 1 B i64']],
  ['an exception reference', '(import "a" "f" (func (param exnref nullexnref)))', ['a.f (exnref, nullexnref)']],
  ['a continuation reference', '(import "a" "f" (func (param contref nullcontref)))', ['a.f (contref, nullcontref)']],
  ['references to types', '(type (struct)) (import "a" "f" (func (param (ref 0) (ref null 0))))', ['a.f ((ref 0), (ref null 0))']],
  ['references to abstract types', '(import "a" "f" (func (param (ref i31) eqref nullref)))', ['a.f ((ref i31), eqref, nullref)']],
  ['an exact reference', '(type (struct)) (import "a" "f" (func (param (ref (exact 0)))))', ['a.f ((ref (exact 0)))']],
  ['an exact func', '(type (func)) (import "a" "f" (func (exact (type 0))))', ['a.f ()']],
  [
    'imports of one module',
    '(import "a" (item "f" (func)) (item "g" (global i32))) (import "b" "h" (func))',
    ['a.f ()', 'a.g i32', 'b.h ()'],
  ],
  ['imports of one type', '(import "a" (item "f") (item "g") (func (param i32)))', ['a.f (i32)', 'a.g (i32)']],
])('%s is imported with its type', async (_, fields, imports) => {
  expect(await importsOf(`(module ${fields})`)).toEqual(imports);
});

test('tables with a first value and memories side by side take their indices', async () => {
  const { summary, layout } = decoded(
    await componentWat`(module (table 1 funcref) (table 2 funcref (ref.null func)) (table i64 3 externref) (memory 1) (memory i64 2))`,
  );
  expect([
    layout.tables.map(({ limits }) => Number(limits.min)),
    layout.memories.map(({ address }) => address),
    summary.counts.tables,
  ]).toEqual([[1, 2, 3], ['i32', 'i64'], 3]);
});

test('element segments of every form are told apart', async () => {
  const { layout } = decoded(
    await componentWat`(module (table $t 9 funcref) (table $u 9 externref) (func $f)
      (elem (i32.const 0) $f) (elem func $f) (elem (table $t) (i32.const 0) func $f) (elem declare func $f)
      (elem (i32.const 0) funcref (ref.func $f)) (elem funcref (ref.func $f) (ref.null func)) (elem declare funcref (ref.func $f))
      (elem (table $u) (i32.const 0) externref (ref.null extern)))`,
  );
  expect(layout.elems.map(({ mode }) => mode)).toEqual([
    ...['active', 'passive', 'active', 'declarative', 'active', 'passive', 'declarative', 'active'],
  ]);
});

test('global initialisers may make objects', async () => {
  const { summary } = decoded(
    await componentWat`(module (type $s (struct (field i32))) (type $a (array i8))
      (global (ref $s) (struct.new $s (i32.add (i32.const 1) (i32.const 2)))) (global (ref $a) (array.new_fixed $a 2 (i32.const 1) (i32.const 2)))
      (global (ref i31) (ref.i31 (i32.const 7))) (global i32 (i32.const 1)))`,
  );
  expect(summary.counts.globals).toBe(4);
});

test('fields, labels, tags and segments have their names', async () => {
  const bytes = await componentWat`(module (type $s (struct (field $x i32) (field $y i64))) (tag $e) (memory 1) (data $d "x"))`;
  const { layout } = decoded(bytes);
  expect([layout.names.maps.tag.get(0), layout.names.maps.data.get(0), ...readFieldNames(bytes, layout, 0).values()]).toEqual([
    ...['e', 'd', 'x', 'y'],
  ]);
});

test('a module that a component embeds its interface in tells its world', async () => {
  const { sections } = decoded(await componentWat`(module (@custom "component-type:w" "abc"))`).summary;
  expect(sections[0]?.says).toEqual({ kind: 'component-type', world: 'w', bytes: 3 });
});

test('producers that wasm-tools writes are read', async () => {
  const bytes = await componentWat`(module (@producers (language "wat" "1") (processed-by "wasm-tools" "1.2")))`;
  expect(decoded(bytes).summary.producers).toEqual([
    { field: 'language', values: [{ name: 'wat', version: '1' }] },
    { field: 'processed-by', values: [{ name: 'wasm-tools', version: '1.2' }] },
  ]);
});
