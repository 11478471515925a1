import { expect, test } from 'vitest';
import { compareWithWabt } from '../../../../renderer/wasm/print/compare-with-wabt';
import { KNOWN_WABT_FAULTS } from '../../../../renderer/wasm/print/comparison';
import { must } from '../../../support/printed';
import { assembledByWasmTools } from '../../../support/second-opinion';
import { wat } from '../../../support/wat';

test('a plain module is the same text', async () => {
  const bytes = await wat`(module $m (func $f (export "f") (param i32) (result i32) (i32.add (local.get 0) (i32.const 1))) (memory 1))`;
  expect(must(await compareWithWabt(bytes))).toEqual({ kind: 'identical', lineCount: 8 });
});

test('deep nesting is held together with full indentation', async () => {
  const bytes = await wat`(module (func ${'(block '.repeat(60)} nop ${')'.repeat(60)}))`;
  expect(must(await compareWithWabt(bytes))).toMatchObject({ kind: 'identical' });
});

/** A module that shows each fault, and what the two texts say there. */
const FAULTY: Readonly<Record<(typeof KNOWN_WABT_FAULTS)[number], readonly [text: string, ours: string, wabts: string]>> = {
  'extended-constant': [
    '(module (global i32 (i32.add (i32.const 1) (i32.mul (i32.const 2) (i32.const 3)))))',
    '(global (;0;) i32 i32.const 1 i32.const 2 i32.const 3 i32.mul i32.add))',
    '(global (;0;) i32 (i32.const 1',
  ],
  'call-ref-type': ['(module (type $t (func)) (func unreachable call_ref $t))', 'call_ref $t))', 'call_ref unreachable))'],
  'return-call-indirect-table': [
    '(module (table 1 funcref) (table 1 funcref) (func (return_call_indirect 1 (i32.const 0))))',
    'return_call_indirect 1 (type 0))',
    'return_call_indirect (type 0))',
  ],
  'memory-init-operands': [
    '(module (memory 1) (memory 1) (data "") (func (memory.init 1 0 (i32.const 0) (i32.const 0) (i32.const 0))))',
    'memory.init 1 0)',
    'memory.init 0 1)',
  ],
  'element-expressions': [
    '(module (table 1 funcref) (func) (elem funcref (ref.func 0)))',
    '(elem (;0;) funcref (ref.func 0)))',
    '(elem (;0;) func 0))',
  ],
  'empty-else': ['(module (func (i32.const 0) if nop else end))', 'else', 'end))'],
  'local-names': [
    '(module (func (param $"a b" i32)))',
    '(func (;0;) (type 0) (param $a_b i32)))',
    '(func (;0;) (type 0) (param $a b i32)))',
  ],
  'memory-of-access': [
    '(module (memory 1) (memory 1 1 shared) (func (drop (i32.atomic.load 1 (i32.const 0)))))',
    'i32.atomic.load 1',
    'i32.atomic.load',
  ],
  'duplicate-names': ['(module (func $"a b") (func $"a c") (func $"a_b"))', '(func $a_b.1 (type 0)))', '(func $a_b (type 0)))'],
};

test.each(KNOWN_WABT_FAULTS)('%s is named where wabt’s text is known to be wrong', async (known) => {
  const [text, ours, wabts] = FAULTY[known];
  const comparison = must(await compareWithWabt(await assembledByWasmTools(text)));
  const shown = comparison.kind === 'different' ? [comparison.known, comparison.ours?.trim(), comparison.wabts?.trim()] : [];
  expect(shown).toEqual([known, ours, wabts]);
});

test('what wabt does not read is a failure with its words', async () => {
  const bytes = await assembledByWasmTools('(module (rec (type (struct))))');
  expect(await compareWithWabt(bytes)).toMatchObject({ ok: false, failure: { code: 'print-unsupported' } });
});

test('what is no module is refused', async () => {
  expect(await compareWithWabt(Uint8Array.of(1, 2, 3))).toMatchObject({ ok: false, failure: { code: 'not-wasm' } });
});
