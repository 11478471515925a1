import { expect, it, test } from 'vitest';
import type { DecodedModule } from '../../../../renderer/wasm/model/layout';
import { findItem } from '../../../../renderer/wasm/print/find-item';
import { decoded } from '../../../support/decoded';
import { type Bytes, leb, moduleBytes, name, section, vec } from '../../../support/module-bytes';
import { wat } from '../../../support/wat';

const LEGACY = '_ZN5hello5greet17h0123456789abcdefE';
const mangled = wat`(module
  (import "env" "_ZN4host3logEi" (func (param i32)))
  (func $_ZN5hello9greet_all17h0123456789abcdefE)
  (func $_ZN5hello5greet17h0123456789abcdefE)
  (func $_RNvMCs1_4gameNtB2_5World4tick)
  (func $_ZNSt6vectorIiSaIiEE9push_backERKi)
  (func $plain)
  (func (export "_ZN6duckdb8Uhugeint6NegateEj"))
  (global $plain (mut i32) (i32.const 0)))`;

it.each([
  ['3', 3],
  [LEGACY, 2],
  [`$${LEGACY}`, 2],
  ['hello::greet', 2],
  ['hello::greet_all', 1],
  ['greet', 2],
  ['Greet', 2],
  ['GREET_', 1],
  ['<game::World>::tick', 3],
  ['World>::tick', 3],
  ['std::vector<int, std::allocator<int>>::push_back(int const&)', 4],
  ['push_back', 4],
  ['allocator', 4],
  ['duckdb::Uhugeint::Negate', 6],
  ['host::log', 0],
  ['_ZN4host3logEi', 0],
  ['plain', 5],
  ['$plain', 5],
])('%s is func %i', async (wanted, index) => {
  expect(findItem(decoded(await mangled), wanted)).toEqual({ kind: 'func', index });
});

it.each(['', ' ', '7000', 'hello::greetings', '$', 'unsigned __int128'])('nothing is called %j', async (wanted) => {
  expect(findItem(decoded(await mangled), wanted)).toBeNull();
});

/** Funcs with these names in the name section. */
function named(...names: readonly string[]): DecodedModule {
  const map: Bytes = vec(...names.map((each, index): Bytes => [leb(index), name(each)]));
  const types = section(1, vec([0x60, 0, 0]));
  const funcs = section(3, vec(...names.map(() => [0])));
  const code = section(10, vec(...names.map(() => [2, 0, 0x0b])));
  const bytes = moduleBytes(types, funcs, code, section(0, [name('name'), section(1, map)]));
  return decoded(bytes);
}

test('the first of several by one name is meant, and the others go by what the text calls them', () => {
  const module = named('twice', 'once', 'twice', 'a b', 'a_b');
  const indices = ['twice', '$twice', 'twice.1', '$twice.1', 'twice.2', 'a b', '$a_b', 'a_b.1'].map(
    (each) => findItem(module, each)?.index,
  );
  expect(indices).toEqual([0, 0, 2, 2, undefined, 3, 3, 4]);
});

test("a linker's half-mangled names are found by what they say", () => {
  const module = named('core[c5930c85a12de822]::fmt::write', 'hello::greet::h0c393acc567ca9ec');
  expect(['core::fmt::write', 'hello::greet', 'greet'].map((each) => findItem(module, each)?.index)).toEqual([0, 1, 1]);
});
