import { expect, test } from 'vitest';
import { decoded, opened } from '../../../support/decoded';
import { type Bytes, leb, moduleBytes, name, section, vec } from '../../../support/module-bytes';
import { wat } from '../../../support/wat';

const FUNCS = [section(1, vec([0x60, 0, 0])), section(3, vec([0], [0]))];
const CODE = section(10, vec([2, 0, 0x0b], [2, 0, 0x0b]));
const sub = (id: number, ...contents: readonly number[]): Bytes => [id, leb(contents.length), contents];

test('every map of names is kept by its kind', async () => {
  const { maps } = decoded(
    await wat`(module (type $t (func)) (table $tab 1 funcref) (memory $mem 1) (global $g i32 (i32.const 0)) (tag $e) (func $f)
      (elem $el (table $tab) (i32.const 0) func $f) (data $d (i32.const 0) "x"))`,
  ).layout.names;
  expect(Object.entries(maps).map(([kind, map]) => `${kind} ${map.get(0)}`)).toEqual([
    'func f',
    'type t',
    'table tab',
    'memory mem',
    'global g',
    'elem el',
    'data d',
    'tag e',
  ]);
});

test('the section says how many of each it names', async () => {
  const { sections } = decoded(await wat`(module $m (func $f (param $p i32)) (func $g))`).summary;
  expect(sections.at(-1)?.says).toEqual({
    kind: 'names',
    named: [
      { what: 'module', count: 1 },
      { what: 'func', count: 2 },
      { what: 'local', count: 2 },
    ],
  });
});

test('names of funcs that the module does not have become a notice and are not kept', () => {
  const module = decoded(moduleBytes(section(0, [name('name'), sub(1, 1, 5, 3, 0x66, 0x61, 0x72)])));
  expect([module.summary.notices, module.layout.names.maps.func.size]).toEqual([
    [{ code: 'names-beyond-module', facts: { kind: 'func', count: 1, items: 0 } }],
    0,
  ]);
});

test('behind a fault, names beyond what was read are no contradiction', () => {
  const bytes = moduleBytes(section(1, vec([0x40])), section(0, [name('name'), sub(1, 1, 5, 1, 0x66)]));
  expect(opened(bytes).summary.notices).toEqual([]);
});

test('a broken name is replaced and told', () => {
  const bytes = moduleBytes(...FUNCS, CODE, section(0, [name('name'), sub(1, 1, 0, 1, 0xff)]));
  const module = decoded(bytes);
  expect([module.layout.names.maps.func.get(0), module.summary.notices]).toEqual([
    '\ufffd',
    [{ code: 'names-not-utf8', facts: { count: 1 } }],
  ]);
});

test('a section that breaks off keeps the names before that, and tells where', () => {
  const bytes = moduleBytes(...FUNCS, CODE, section(0, [name('name'), sub(1, 2, 0, 1, 0x61, 1, 9)]));
  const module = decoded(bytes);
  expect([module.layout.names.maps.func.get(0), module.summary.notices]).toEqual([
    'a',
    [{ code: 'names-malformed', facts: { offset: bytes.length, reason: 'unexpected-end' } }],
  ]);
});

test('a section that the file’s end cuts off keeps the names before that', () => {
  const bytes = moduleBytes(...FUNCS, CODE, section(0, [name('name'), sub(1, 2, 0, 1, 0x61, 1, 1, 0x62)]));
  const { summary, layout } = opened(bytes.subarray(0, bytes.length - 1));
  expect([layout.names.maps.func.get(0), summary.fault?.code]).toEqual(['a', 'truncated']);
});

test('a name section may come before what it names', () => {
  const names = section(0, [name('name'), sub(1, 1, 1, 1, 0x62)]);
  expect(decoded(moduleBytes(names, ...FUNCS, CODE)).layout.names.maps.func.get(1)).toBe('b');
});

test('names that are not ASCII are read among those that are', () => {
  const texts = ['plain', 'größe', 'a'.repeat(3_000), '\u540d\u524d', ''];
  const types = texts.map((): Bytes => [0x60, 0, 0]);
  const entries = texts.map((text, index): Bytes => [index, name(text)]);
  const contents = Uint8Array.from(moduleBytes(...[vec(...entries)])).subarray(8);
  const bytes = moduleBytes(section(1, vec(...types)), section(0, [name('name'), sub(4, ...contents)]));
  expect([...decoded(bytes).layout.names.maps.type.values()]).toEqual(texts);
});
