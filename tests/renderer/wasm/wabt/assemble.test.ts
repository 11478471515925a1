import { expect, test } from 'vitest';
import { assembleWat } from '../../../../renderer/wasm/wabt/assemble';
import { decoded } from '../../../support/decoded';
import { must } from '../../../support/printed';

test('WAT becomes a module that keeps its names, of any script', async () => {
  const module = decoded(must(await assembleWat('(module (func $answer (export "größe 名") (result i32) (i32.const 42)))')));
  expect([module.exports[0]?.name, module.exports[0]?.debugName]).toEqual(['größe 名', 'answer']);
});

test.each([
  ['(module\n (fnc))', 2, 3, 'unexpected token "fnc", expected a module field.'],
  ['(module (func (call $x)))', 1, 21, 'undefined function variable "$x"'],
  ['(module (func (result i32) i64.const 1))', 1, 28, 'type mismatch in implicit return, expected [i32] but got [i64]'],
  ['(module (; 名名 ;) (fnc))', 1, 19, 'unexpected token "fnc", expected a module field.'],
])('%j is refused with line, column and reason', async (text, line, column, message) => {
  expect(await assembleWat(text)).toMatchObject({ ok: false, failure: { code: 'wat-syntax', facts: { line, column, message } } });
});

test.each([
  '(module (memory 1) (memory 1))',
  '(module (memory i64 1) (func (drop (i32.load (i64.const 0)))))',
  '(module (tag $e) (func (try (do (throw $e)) (catch $e))))',
  '(module (func $f (return_call $f)))',
  '(module (memory 1 1 shared) (func (drop (i32.atomic.load (i32.const 0)))))',
  '(module (global i32 (i32.add (i32.const 1) (i32.const 2))))',
])('a newer proposal assembles: %s', async (text) => {
  expect(await assembleWat(text)).toMatchObject({ ok: true });
});

test('the detail has every message and points into the text', async () => {
  const outcome = await assembleWat('(component)');
  expect(outcome.ok ? '' : outcome.failure.detail).toBe(
    '1:2: error: unexpected token "component", expected a module field or a module.\n(component)\n ^^^^^^^^^\n1:11: error: unexpected token ), expected EOF.\n(component)\n          ^',
  );
});

test('a ref.func may stand where a funcref is due', async () => {
  const text =
    '(module (func $f) (elem declare func $f) (func (export "choose") (result funcref) (if (result funcref) (i32.const 1) (then (ref.func $f)) (else (ref.null func)))))';
  expect(decoded(must(await assembleWat(text))).exports.map(({ name }) => name)).toEqual(['choose']);
});
