import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Checker } from '../../../renderer/wasm/validate/verdict';
import { createValidateAnswers } from '../../../renderer/workers/validate-answers';
import { askOf } from '../../support/fake-endpoint';
import { moduleBytes, section } from '../../support/module-bytes';
import { must } from '../../support/printed';
import { VALIDATOR_FILE } from '../../support/wasm-tools';
import { wat } from '../../support/wat';

async function ask(bytes: Uint8Array<ArrayBuffer>, by: Checker) {
  const { port1, port2 } = new MessageChannel();
  port2.postMessage(bytes.buffer);
  const answer = askOf(createValidateAnswers(async () => new WebAssembly.Module(readFileSync(VALIDATOR_FILE))));
  return must(await answer({ kind: 'validate', source: { kind: 'port', port: port1 }, by }));
}

test.each<Checker>(['wasm-tools', 'engine', 'wabt'])('%s judges what the source brings', async (by) => {
  expect(await ask(await wat`(module)`, by)).toEqual({ verdict: { by, outcome: 'valid', message: null, offset: null }, context: null });
});

test('wasm-tools shows the failing instruction in its func', async () => {
  const bytes = await wat`(module (func) (func $sum (param i32 i64) (result i32) local.get 0 local.get 1 i32.add))`;
  const { context } = await ask(bytes, 'wasm-tools');
  expect([context?.func, context?.lines.map(({ text, failing }) => [failing, text.trim()])]).toEqual([
    { index: 1, name: 'sum' },
    [
      [false, '(func $sum (type 1) (param i32 i64) (result i32)'],
      [false, 'local.get 0'],
      [false, 'local.get 1'],
      [true, 'i32.add))'],
    ],
  ]);
});

test('a result that is wrong at the end of a func is told behind its last instruction', async () => {
  const { context } = await ask(await wat`(module (func (result i32) nop i64.const 1))`, 'wasm-tools');
  expect([context?.behind, context?.lines.at(-1)]).toEqual([true, { text: '    i64.const 1))', offset: 25, failing: true }]);
});

test('an opcode that nobody knows is told in its func', async () => {
  const bytes = moduleBytes(section(1, [1, 0x60, 0, 0]), section(3, [1, 0]), section(10, [1, 5, 0, 0x01, 0x01, 0xff, 0x0b]));
  const { verdict, context } = await ask(bytes, 'wasm-tools');
  expect([verdict.message, context?.func, context?.offset]).toEqual([
    'illegal opcode: 0xff',
    { index: 0, name: null },
    bytes.indexOf(0xff),
  ]);
});

test('what cannot be printed is judged all the same', async () => {
  const bytes = moduleBytes(section(1, [1, 0x4d, 1, 0x5f, 0]));
  expect(await ask(bytes, 'wasm-tools')).toMatchObject({ verdict: { outcome: 'invalid' } });
});

test('a source that cannot be read is a failure', async () => {
  const answer = askOf(createValidateAnswers(() => Promise.reject(new Error('not asked'))));
  const source = { kind: 'url', url: 'data:,', byteLength: 8 } as const;
  expect(await answer({ kind: 'validate', source, by: 'wasm-tools' })).toMatchObject({
    ok: false,
    failure: { code: 'file-changed' },
  });
});
