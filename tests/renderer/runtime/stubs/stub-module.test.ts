import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rawInstance } from '../../../support/raw-instance';
import { wat } from '../../../support/wat';

const valType = fc.constantFrom('i32', 'i64', 'f32', 'f64', 'v128', 'funcref', 'externref');
const refType = fc.constantFrom('funcref', 'externref');
const valTypes = fc.array(valType, { maxLength: 6 }).map((types) => types.join(' '));

function limits(most: number) {
  return fc
    .tuple(fc.nat(most), fc.option(fc.nat(most)))
    .map(([min, more]) => ({ min, max: more === null ? null : min + more }))
    .map(({ min, max }) => (max === null ? `${min}` : `${min} ${max}`));
}

const externType = fc.oneof(
  fc.tuple(valTypes, valTypes).map(([params, results]) => `(func (param ${params}) (result ${results}))`),
  fc.tuple(valType, fc.boolean()).map(([type, mutable]) => `(global ${mutable ? `(mut ${type})` : type})`),
  fc.tuple(limits(1_000), refType).map(([size, type]) => `(table ${size} ${type})`),
  valTypes.map((params) => `(tag (param ${params}))`),
);
// Engines before multi-memory take one.
const memory = fc.oneof(
  limits(100).map((size) => `(memory ${size})`),
  fc.tuple(fc.nat(10), fc.nat(10)).map(([min, more]) => `(memory ${min} ${min + more} shared)`),
);
const name = fc.constantFrom('a', 'b', '__proto__', 'constructor', '', 'then', '名');
const imported = fc.tuple(name, name, externType).map(([moduleName, field, type]) => `(import "${moduleName}" "${field}" ${type})`);

test('instantiates whatever imports a module has, of whatever types and under whatever names', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(imported, { maxLength: 12 }), fc.option(memory), async (imports, hasMemory) => {
      const all = hasMemory === null ? imports : [...imports, `(import "a" "memory" ${hasMemory})`];
      const { state } = await rawInstance(await wat`(module ${all.join('\n')})`);
      expect(state.needs.filter(({ given }) => given !== null)).toHaveLength(all.length);
    }),
    { numRuns: 200 },
  );
});

test('makes a table and a global that the engine holds to the module’s limits', async () => {
  const { call, state } = await rawInstance(
    await wat`(module
    (import "env" "table" (table 2 3 externref))
    (import "env" "top" (global $top (mut f32)))
    (func (export "grow") (param i32) (result i32) (table.grow 0 (ref.null extern) (local.get 0)))
    (func (export "top") (result f32) (global.set $top (f32.const 0.5)) (global.get $top)))`,
  );
  const results = [await call(0, '1'), await call(0, '1'), await call(1)];
  expect([state.tables[0]?.length, ...results.flatMap(({ values }) => values)]).toEqual([2, '2', '-1', '0.5']);
});
