import { expect, test } from 'vitest';
import { createPrintContext } from '../../../../../renderer/wasm/print/ours/print-context';
import { referenceText } from '../../../../../renderer/wasm/print/ours/type-text';
import { decoded } from '../../../../support/decoded';
import { type Bytes, moduleBytes, section, vec } from '../../../../support/module-bytes';
import { assembledByWasmTools } from '../../../../support/second-opinion';

async function context(text: string, fullIndent = false) {
  const bytes = await assembledByWasmTools(text);
  return createPrintContext(bytes, decoded(bytes), fullIndent);
}

const decoder = new TextDecoder();

test('a block names its type only where params and results alone would not lead back to it', async () => {
  const { blockSignature } = await context(`(module
    (type (func (param i32))) (type (struct)) (rec (type (func (result i64)))) (type (sub (func))) (type (sub final 3 (func))))`);
  expect([0, 2, 3, 4].map((index) => decoder.decode(blockSignature(index)))).toEqual([
    ' (param i32)',
    ' (type 2) (result i64)',
    ' (type 3)',
    ' (type 4)',
  ]);
});

test('a hundred thousand groups are looked through once, not once a type', () => {
  const count = 100_000;
  const groups = new Array<Bytes>(count).fill([0x4e, 1, 0x60, 0, 0]);
  const bytes = moduleBytes(section(1, vec(...groups)));
  const module = decoded(bytes);
  let reads = 0;
  const recGroups = new Proxy(module.layout.recGroups, {
    get: (target, key) => {
      reads++;
      return Reflect.get(target, key);
    },
  });
  const { blockSignature } = createPrintContext(bytes, { ...module, layout: { ...module.layout, recGroups } }, false);
  for (let index = 0; index < count; index++) blockSignature(index);
  expect([decoder.decode(blockSignature(count - 1)), reads < 3 * count]).toEqual([` (type ${count - 1})`, true]);
});

test('what is no func type has no signature', async () => {
  const { signature } = await context('(module (type (func (param i32) (result f32))) (type (struct)))');
  expect([0, 1, 9].map((index) => decoder.decode(signature(index)))).toEqual([' (param i32) (result f32)', '', '']);
});

test('imports are counted by their kinds', async () => {
  const { importedIndex } = await context(
    '(module (import "" "" (func)) (import "" "" (memory 1)) (import "" "" (func)) (import "" "" (global i32)) (import "" "" (func)))',
  );
  expect([0, 1, 2, 3, 4].map(importedIndex)).toEqual([0, 0, 1, 0, 2]);
});

test('a func has the names of its params and locals, or none', async () => {
  const { localNames } = await context('(module (func (param i32) (param $x i32) (local $y i32)) (func (param i32)))');
  const names = localNames(0);
  expect([names === null ? [] : [0, 1, 2].map((index) => referenceText(names, index)), localNames(1)]).toEqual([['0', '$x', '$y'], null]);
});

test('the module’s own name is made fit, and an empty one is none', async () => {
  expect([(await context('(module $"my mod")')).moduleName, (await context('(module)')).moduleName]).toEqual(['$my_mod', '']);
});

test('indentation goes on without end when all of it is wanted', async () => {
  const widest = [(await context('(module)')).widestIndent, (await context('(module)', true)).widestIndent];
  expect([widest[0], (widest[1] ?? 0) > 1_000_000]).toEqual([100, true]);
});
