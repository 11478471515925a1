import { expect, it } from 'vitest';
import { findFunc } from '../../../cli/wat/find-func';
import { decoded } from '../../support/decoded';
import { moduleBytes, name, section, vec } from '../../support/module-bytes';
import { wat } from '../../support/wat';

const MODULE = () => wat`(module
  (import "env" "log" (func $log))
  (func $add)
  (func (export "12"))
  (memory (export "memory") 1)
  (export "sum" (func $add)))`;

it.each([
  ['0', 0],
  ['2', 2],
  ['3', null],
  ['12', null],
  ['$add', 1],
  ['add', 1],
  ['sum', 1],
  ['memory', null],
  ['ad', null],
  ['', null],
])('means by %j the func of index %j', async (wanted, index) => {
  expect(findFunc(decoded(await MODULE()), wanted)).toBe(index);
});

it('takes a name as the module says it, and as the text spells it', () => {
  const FUNC_NAMES = 1;
  const body = vec([0x02, 0x00, 0x0b]);
  const names = section(0, [name('name'), section(FUNC_NAMES, vec([0x00, name('fmt (T)')]))]);
  const module = decoded(moduleBytes(section(1, vec([0x60, 0x00, 0x00])), section(3, vec([0x00])), section(10, body), names));
  expect(['fmt (T)', '$fmt__T_', 'fmt__T_', 'fmt'].map((wanted) => findFunc(module, wanted))).toEqual([0, 0, 0, null]);
});

it.each([
  ['hello::greet', 0],
  ['hello::greet_all', 1],
  ['std::find(int const&)', 2],
  ['std::find', 2],
  ['host::log', 2],
  ['greet', null],
  ['std', null],
])('means by %j what people wrote for the mangled name of the func of index %j', async (wanted, index) => {
  const module = await wat`(module
    (func $_ZN5hello5greet17h0123456789abcdefE)
    (func $_ZN5hello9greet_all17h0123456789abcdefE)
    (func $_ZSt4findRKi)
    (export "_ZN4host3logEi" (func 2)))`;
  expect(findFunc(decoded(module), wanted)).toBe(index);
});
