import { expect, test } from 'vitest';
import { showExternType } from '../../../renderer/wasm/show-type';
import { decoded } from '../../support/decoded';
import { leb, moduleBytes, name, section, vec } from '../../support/module-bytes';
import { wat } from '../../support/wat';

test('imports and exports of every kind have complete types', async () => {
  const module = decoded(
    await wat`(module
    (import "host" "f" (func (param i32 i64) (result f32 f64)))
    (import "host" "t" (table 2 10 externref))
    (import "host" "m" (memory 1 4))
    (import "host" "g" (global (mut i64)))
    (import "host" "e" (tag (param i32)))
    (func (export "own") (param v128))
    (global (export "constant") f32 (f32.const 1))
    (export "again" (func 0)) (export "m" (memory 0)) (export "t" (table 0)) (export "e" (tag 0)))`,
  );
  const rows = [
    ...module.imports.map((item) => `${item.moduleName}.${item.name} ${item.type.kind} ${showExternType(item.type)}`),
    ...module.exports.map((item) => `${item.name} ${item.type.kind} ${item.itemIndex} ${showExternType(item.type)}`),
  ];
  expect(rows).toEqual([
    'host.f func (i32, i64) → (f32, f64)',
    'host.t table 2–10 externref',
    'host.m memory 1–4 pages',
    'host.g global mut i64',
    'host.e tag (i32)',
    'own func 1 (v128)',
    'constant global 1 f32',
    'again func 0 (i32, i64) → (f32, f64)',
    'm memory 0 1–4 pages',
    't table 0 2–10 externref',
    'e tag 0 (i32)',
  ]);
});

test('counts have imports and definitions together, as the index spaces do', async () => {
  const module = decoded(
    await wat`(module
    (import "a" "f" (func)) (func $f) (func) (memory 1) (table 3 funcref) (global i32 (i32.const 0))
    (elem (i32.const 0) $f) (data (i32.const 0) "x") (data "y") (start $f))`,
  );
  expect({ counts: module.summary.counts, start: module.summary.start }).toEqual({
    counts: { types: 1, funcs: 3, tables: 1, memories: 1, globals: 1, tags: 0, imports: 1, exports: 0, elems: 1, datas: 2 },
    start: 1,
  });
});

test('the name section names the module and what is exported', async () => {
  const module = decoded(await wat`(module $greeter (func $secret_name) (export "open" (func $secret_name)))`);
  expect([module.summary.moduleName, module.exports[0]?.debugName]).toEqual(['greeter', 'secret_name']);
});

test('sections have their ranges without id and size, and their counts', async () => {
  const module = decoded(
    moduleBytes(section(1, vec([0x60, 0, 0])), section(0, [name('mine'), 1, 2, 3]), section(3, vec([0])), section(10, vec([2, 0, 0x0b]))),
  );
  expect(module.summary.sections.map(({ id, name: title, range, count }) => [id, title, range.start, range.end, count])).toEqual([
    [1, 'type', 10, 14, 1],
    [0, 'mine', 16, 24, null],
    [3, 'function', 26, 28, 1],
    [10, 'code', 30, 34, 1],
  ]);
});

test('recursion groups and subtypes take their indices in the type index space', () => {
  const group = [
    0x4e,
    vec([0x50, 0, 0x5f, vec([0x78, 1], [0x63, 0x00, 0])], [0x4f, vec([0]), 0x5e, 0x7f, 0], [0x60, vec([0x64, 0x01]), 0]),
  ];
  const module = decoded(
    moduleBytes(
      section(1, vec(group, [0x60, 0, vec([0x7f])])),
      section(2, vec([name('m'), name('f'), 0, 2], [name('m'), name('g'), 0, 3])),
    ),
  );
  expect([module.summary.counts.types, ...module.imports.map(({ type }) => showExternType(type))]).toEqual([4, '((ref 1))', '() → i32']);
});

test('memories may be 64-bit, shared and of small pages', () => {
  const memories = [
    [name('m'), name('wide'), 2, 0x05, leb(1), leb(2 ** 40)],
    [name('m'), name('shared'), 2, 0x03, leb(1), leb(2)],
    [name('m'), name('bytes'), 2, 0x08, leb(9), 0],
  ];
  expect(decoded(moduleBytes(section(2, vec(...memories)))).imports.map(({ type }) => showExternType(type))).toEqual([
    '1–1099511627776 pages i64',
    '1–2 pages shared',
    '9 pages of 1 B',
  ]);
});

test('compact imports share a module name, or a type as well', () => {
  const named = [name('m'), name(''), 0x7f, vec([name('a'), 3, 0x7f, 0], [name('b'), 3, 0x7e, 1])];
  const typed = [name('n'), name(''), 0x7e, 3, 0x7c, 0, vec([name('c')], [name('d')])];
  expect(
    decoded(moduleBytes(section(2, vec(named, typed)))).imports.map(
      (item) => `${item.moduleName}.${item.name} ${showExternType(item.type)}`,
    ),
  ).toEqual(['m.a i32', 'm.b mut i64', 'n.c f64', 'n.d f64']);
});
