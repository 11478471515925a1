import { expect, test } from 'vitest';
import { searchItems } from '../../../renderer/wasm/find-items';
import { decoded } from '../../support/decoded';
import { wat } from '../../support/wat';

const ADD = '_ZN8my_greet3add17h0123456789abcdefE';
const ADD_ALL = '_ZN8my_greet7add_all17h0123456789abcdefE';
const MODULE = wat`(module
  (type $binary (func (param i32 i32) (result i32)))
  (import "env" "add_one" (func (param i32)))
  (func $${ADD_ALL}) (func $${ADD} (type $binary) unreachable) (func)
  (export "sum" (func 2)) (memory (export "memory") 1))`;

async function found(typed: string, most = 10) {
  const search = searchItems(decoded(await MODULE), typed, most);
  for (const _ of search.steps());
  return search.found().toSorted((a, b) => b.score - a.score);
}
const named = async (typed: string) => (await found(typed)).map(({ kind, written, name }) => `${kind} ${written ?? name}`);

test('funcs are found by their mangled and their readable name, the exact one first', async () => {
  expect([await named('add'), await named('my_greet::add_all'), await named(ADD)]).toEqual([
    ['func my_greet::add', 'import add_one', 'func my_greet::add_all'],
    ['func my_greet::add_all'],
    ['func my_greet::add'],
  ]);
});

test('imports, exports and types are found, with what is selected when one is chosen', async () => {
  const [imported, exported, type] = [await found('add_one'), await found('sum'), await found('binary')];
  const memory = await found('env.add');
  expect([imported, exported, type].map(([first]) => [first?.kind, first?.index, first?.item, first?.detail])).toEqual([
    ['import', 0, { kind: 'func', index: 0 }, 'env · (i32)'],
    ['export', 0, { kind: 'func', index: 2 }, '(i32, i32) → i32'],
    ['type', 0, null, '(i32, i32) → i32'],
  ]);
  expect(memory.map(({ name }) => name)).toEqual(['add_one']);
});

test('what has no name is found by its index, and a type by what it says', async () => {
  expect([(await named('3')).slice(0, 2), await named('func 3'), await named('type 1'), await named('(i32, i32)')]).toEqual([
    ['func ', 'type '],
    ['func '],
    ['type '],
    ['type binary'],
  ]);
});

test('of each kind only the best are told', async () => {
  const funcs = Array.from({ length: 2000 }, (_, index) => `(func $call_${index})`).join('');
  const search = searchItems(decoded(await wat`(module ${funcs} (func $call))`), 'call', 5);
  for (const _ of search.steps());
  expect([search.found().length, search.found()[0]?.name]).toEqual([5, 'call']);
});
