import { parse } from '@bytecodealliance/jco-transpile/wasm-tools';
import { expect, test } from 'vitest';
import { LARGEST_FOR_WASM_TOOLS, printByWasmTools } from '../../../../../renderer/wasm/print/foreign/wasm-tools-printer';
import { componentBytes, componentWat } from '../../../../support/component';
import { must } from '../../../../support/printed';

test('a component is printed whole, with its modules as items', async () => {
  const printer = must(await printByWasmTools(await componentWat`(component (core module $m (func $f)) (core module $n))`));
  const { texts } = printer.lines(0, 100);
  const item = printer.itemAt(2);
  expect([texts[0], texts[1], item?.line, item?.lineCount, printer.document.printer]).toEqual([
    '(component',
    '  (core module $m (;0;)',
    1,
    4,
    'wasm-tools',
  ]);
});

test('a module that wabt cannot read is printed, its types found in their recursion groups', async () => {
  const bytes = await parse(`(module (type $a (func)) (rec (type $b (struct (field (ref null $c)))) (type $c (array i8))) (type $d (func))
    (func $f (type $d)))`);
  const printer = must(await printByWasmTools(bytes));
  const lineOf = (item: 'type' | 'func', index: number) => {
    const line = printer.lineOf({ kind: 'item', item, index });
    return line === null ? null : printer.lines(line, 1).texts[0]?.trim().slice(0, 16);
  };
  expect([0, 1, 2, 3].map((index) => lineOf('type', index))).toEqual([
    '(type $a (;0;) (',
    '(type $b (;1;) (',
    '(type $c (;2;) (',
    '(type $d (;3;) (',
  ]);
});

test('what it cannot read is told in its words, with the offset', async () => {
  const cut = (await componentWat`(component (core module $m (func)))`).slice(0, 20);
  expect(await printByWasmTools(cut)).toMatchObject({ ok: false, failure: { code: 'wasm-tools-refused' } });
});

test('what is too large to print whole is refused before it is tried, in other words for a component than for a module', async () => {
  const component = new Uint8Array(LARGEST_FOR_WASM_TOOLS);
  component.set(componentBytes());
  const refused = [await printByWasmTools(new Uint8Array(LARGEST_FOR_WASM_TOOLS)), await printByWasmTools(component)];
  expect(refused).toMatchObject([
    { ok: false, failure: { code: 'print-too-large', facts: { limit: LARGEST_FOR_WASM_TOOLS } } },
    { ok: false, failure: { code: 'component-too-large', facts: { limit: LARGEST_FOR_WASM_TOOLS } } },
  ]);
});
