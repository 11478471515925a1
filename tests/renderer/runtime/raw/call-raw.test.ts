import { expect, test } from 'vitest';
import { rawInstance } from '../../../support/raw-instance';
import { wat } from '../../../support/wat';

test('calls with every number type and shows each result in its own notation', async () => {
  const { call } = await rawInstance(
    await wat`(module
    (func (export "i32") (param i32) (result i32) local.get 0)
    (func (export "i64") (param i64) (result i64) local.get 0)
    (func (export "f32") (param f32) (result f32) local.get 0)
    (func (export "f64") (param f64) (result f64) local.get 0))`,
  );
  const results = await Promise.all([call(0, '4294967295'), call(1, '-9223372036854775808'), call(2, '0.1'), call(3, '-0')]);
  expect(results.map(({ values }) => values)).toEqual([['-1'], ['-9223372036854775808'], ['0.1'], ['-0']]);
});

test('answers several results in order', async () => {
  const { call, lines } = await rawInstance(
    await wat`(module
    (func (export "swap") (param i32 i64) (result i64 i32) local.get 1 local.get 0))`,
  );
  const { values } = await call(0, '1', '2');
  expect([values, lines().slice(1)]).toEqual([
    ['2', '1'],
    ['swap(1, 2)', '→ (2, 1)'],
  ]);
});

test('passes any JSON value through an externref', async () => {
  const { call } = await rawInstance(await wat`(module (func (export "same") (param externref) (result externref) local.get 0))`);
  expect((await call(0, '"text"')).values).toEqual(['"text"']);
});

test('passes an exported func by its name as a funcref', async () => {
  const { call } = await rawInstance(
    await wat`(module
    (table 1 funcref)
    (type $number (func (result i32)))
    (func (export "seven") (result i32) i32.const 7)
    (func (export "run") (param funcref) (result i32)
      (table.set (i32.const 0) (local.get 0))
      (call_indirect (type $number) (i32.const 0))))`,
  );
  expect((await call(1, 'seven')).values).toEqual(['7']);
});

test('says that a v128 cannot cross', async () => {
  const { call } = await rawInstance(await wat`(module (func (export "f") (result v128) (v128.const i32x4 1 2 3 4)))`);
  expect((await call(0)).outcome).toBe('threw');
});

test('logs the call before it is made and its result after', async () => {
  const { call, log } = await rawInstance(await wat`(module (func (export "nothing")))`);
  await call(0);
  expect(log.slice(1).map(({ kind, depth, text }) => [kind, depth, text])).toEqual([
    ['call', 0, 'nothing()'],
    ['result', 0, '→ ()'],
  ]);
});

test('calls exports whose names mean something to JavaScript', async () => {
  const names = ['then', 'default', '__proto__', 'constructor', '', 'toString', '<img src=x onerror=alert(1)>'];
  const funcs = names.map((name, index) => `(func (export ${JSON.stringify(name)}) (result i32) i32.const ${index})`).join('\n');
  const { call } = await rawInstance(await wat`(module ${funcs})`);
  const results = await Promise.all(names.map((_, index) => call(index)));
  expect(results.flatMap(({ values }) => values)).toEqual(['0', '1', '2', '3', '4', '5', '6']);
});
