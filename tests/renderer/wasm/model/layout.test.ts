import { expect, test } from 'vitest';
import type { EntryKind } from '../../../../renderer/wasm/model/layout';
import { decoded } from '../../../support/decoded';
import { moduleBytes, name, section, vec } from '../../../support/module-bytes';
import { wat } from '../../../support/wat';

test.each<[EntryKind, string, readonly number[]]>([
  ['type', '(module (type (func)) (type (func (param i32))))', [0x60, 0x60]],
  ['import', '(module (import "a" "b" (func)) (import "cc" "d" (memory 1)))', [1, 2]],
  ['func', '(module (type (func)) (type (func (param i32))) (func (type 1)) (func (type 0)))', [1, 0]],
  ['table', '(module (table 1 funcref) (table 1 externref))', [0x70, 0x6f]],
  ['memory', '(module (memory 1) (memory 1 2))', [0, 1]],
  ['global', '(module (global i64 (i64.const 1)) (global f32 (f32.const 1)))', [0x7e, 0x7d]],
  ['tag', '(module (tag) (tag (param i32)))', [0, 0]],
  ['export', '(module (memory 1) (export "a" (memory 0)) (export "bb" (memory 0)))', [1, 2]],
  ['elem', '(module (func $f) (table 1 funcref) (elem (i32.const 0) $f) (elem declare func $f))', [0, 3]],
  ['data', '(module (memory 1) (data (i32.const 0) "a") (data "b"))', [0, 1]],
])('each %s entry is known by where it begins', async (kind, text, firstBytes) => {
  const bytes = await wat`${text}`;
  expect(decoded(bytes).layout.entries[kind].map((at) => bytes[at])).toEqual(firstBytes);
});

test('entries follow each other: one ends where the next one begins', async () => {
  const { entries } = decoded(await wat`(module (memory 1) (data (i32.const 0) "abc") (data "de") (data "f"))`).layout;
  expect(entries.data.map((at, index) => (entries.data[index + 1] ?? at) - at)).toEqual([8, 4, 0]);
});

test('a recursion group is known by its first type, its length and its offset', () => {
  const group = [0x4e, vec([0x5f, 0], [0x60, 0, 0])];
  const { layout } = decoded(moduleBytes(section(1, vec([0x60, 0, 0], group, [0x4e, 0], [0x60, 0, 0]))));
  expect({ groups: layout.recGroups, types: layout.entries.type }).toEqual({
    groups: [
      { first: 1, count: 2, start: 14 },
      { first: 3, count: 0, start: 21 },
    ],
    types: [11, 16, 18, 23],
  });
});

test('an import in a compact form begins at its own name', () => {
  const named = [name('m'), name(''), 0x7f, vec([name('a'), 3, 0x7f, 0], [name('b'), 3, 0x7e, 1])];
  const { layout } = decoded(moduleBytes(section(2, vec(named, [name('n'), name('c'), 3, 0x7f, 0]))));
  expect(layout.entries.import).toEqual([16, 21, 26]);
});
