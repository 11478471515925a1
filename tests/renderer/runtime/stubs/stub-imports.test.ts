import { expect, test } from 'vitest';
import { rawInstance } from '../../../support/raw-instance';
import { wat } from '../../../support/wat';

test('gives every kind of import a value of exactly its type and limits', async () => {
  const { state } = await rawInstance(
    await wat`(module
    (import "env" "log" (func (param i32 i64) (result f64)))
    (import "env" "memory" (memory 17 17))
    (import "env" "table" (table 2 10 externref))
    (import "env" "base" (global i32))
    (import "env" "top" (global (mut v128)))
    (import "env" "oops" (tag (param i32 externref))))`,
  );
  expect(state.needs.map(({ kind, given }) => [kind, given])).toEqual([
    ['func', 'stub (i32, i64) → f64'],
    ['memory', 'Memory 17 pages'],
    ['table', 'Table 2–10 externref'],
    ['global', 'Global i32'],
    ['global', 'Global mut v128'],
    ['tag', 'Tag (i32, externref)'],
  ]);
});

test('records a call with its arguments and answers zero of each result type', async () => {
  const { call, lines } = await rawInstance(
    await wat`(module
    (import "env" "now" (func $now (param i64) (result i64 f32 externref)))
    (func (export "run") (result i64 f32 externref) (call $now (i64.const 5))))`,
  );
  const { values, stubbed } = await call(0);
  expect([values, stubbed, lines()[2]]).toEqual([['0', '0', 'null'], true, 'env.now(5)']);
});

test('answers as it was told', async () => {
  const bytes = await wat`(module
    (import "env" "one" (func $one (result i64)))
    (import "env" "next" (func $next (result i32)))
    (func (export "one") (result i64) (call $one))
    (func (export "next") (result i32) (call $next)))`;
  const { call } = await rawInstance(bytes, [
    { importIndex: 0, kind: 'return', values: ['-1'] },
    { importIndex: 1, kind: 'sequence', values: [['1'], ['2']] },
  ]);
  const results = [await call(0), await call(1), await call(1), await call(1)];
  expect(results.flatMap(({ values }) => values)).toEqual(['-1', '1', '2', '2']);
});

test('throws and traps as it was told', async () => {
  const bytes = await wat`(module
    (import "env" "a" (func $a)) (import "env" "b" (func $b))
    (func (export "a") (call $a)) (func (export "b") (call $b)))`;
  const { call } = await rawInstance(bytes, [
    { importIndex: 0, kind: 'throw', message: 'no such file' },
    { importIndex: 1, kind: 'trap' },
  ]);
  const [threw, trapped] = [await call(0), await call(1)];
  expect([threw.outcome, threw.trap?.message, trapped.outcome]).toEqual(['threw', 'no such file', 'trapped']);
});

test('serves two imports of one name each with its own type', async () => {
  const { call, state } = await rawInstance(
    await wat`(module
    (import "env" "x" (func $a (result i32)))
    (import "env" "x" (func $b (result i64)))
    (import "env" "x" (global $g i32))
    (import "env" "x" (memory 1))
    (func (export "sum") (result i64) (i64.add (call $b) (i64.extend_i32_s (i32.add (call $a) (global.get $g))))))`,
  );
  expect([(await call(0)).values, state.needs.every(({ given }) => given !== null)]).toEqual([['0'], true]);
});

test('gives imports of one name and one type the same item', async () => {
  const { call } = await rawInstance(
    await wat`(module
    (import "env" "g" (global $a (mut i32)))
    (import "env" "g" (global $b (mut i32)))
    (func (export "same") (result i32) (global.set $a (i32.const 7)) (global.get $b)))`,
  );
  expect((await call(0)).values).toEqual(['7']);
});

test('serves imports whose names mean something to JavaScript', async () => {
  const names = ['__proto__', 'constructor', '', 'then', 'hasOwnProperty', 'a"b', '<img src=x onerror=alert(1)>'];
  const imports = names.map((name) => `(import ${quoted(name)} ${quoted(name)} (func))`).join('\n');
  const calls = names.map((_, index) => `call ${index}`).join('\n');
  const { call, lines } = await rawInstance(await wat`(module ${imports} (func (export "all") ${calls}))`);
  await call(0);
  expect(lines().slice(2, -1)).toEqual([
    '__proto__.__proto__()',
    'constructor.constructor()',
    '"".""()',
    'then.then()',
    'hasOwnProperty.hasOwnProperty()',
    '"a\\"b"."a\\"b"()',
    '"<img src=x onerror=alert(1)>"."<img src=x onerror=alert(1)>"()',
  ]);
});

function quoted(name: string): string {
  return `"${name.replaceAll('"', '\\"')}"`;
}
