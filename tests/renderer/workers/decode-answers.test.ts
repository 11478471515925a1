import { expect, test } from 'vitest';
import { createDecodeAnswers } from '../../../renderer/workers/decode-answers';
import { readSource } from '../../../renderer/workers/read-source';
import { recordAnswering } from '../../support/fake-endpoint';
import { must } from '../../support/printed';
import { wat } from '../../support/wat';

const { answering } = recordAnswering();

/** A decode worker's handler with a module in it, given through a port. */
async function decoding(bytes: Uint8Array<ArrayBuffer>) {
  const answer = createDecodeAnswers();
  const { port1, port2 } = new MessageChannel();
  port2.postMessage(bytes.buffer);
  const outcome = await answer({ kind: 'decode', source: { kind: 'port', port: port1 } }, answering);
  return { answer, outcome };
}

test('decoding answers with the summary, and imports and exports come in ranges', async () => {
  const { answer, outcome } = await decoding(await wat`(module (import "a" "b" (func)) (import "a" "c" (func)) (export "d" (func 0)))`);
  const imports = await answer({ kind: 'imports', from: 1, count: 10 }, answering);
  const exports = await answer({ kind: 'exports', from: 0, count: 10 }, answering);
  expect([must(outcome), must(imports), must(exports)]).toMatchObject([{ counts: { imports: 2 } }, [{ name: 'c' }], [{ name: 'd' }]]);
});

test('the bytes are shared as a copy, so that they can be shared again', async () => {
  const bytes = await wat`(module)`;
  const { answer } = await decoding(bytes.slice());
  const copies = [];
  for (let count = 0; count < 2; count++) {
    const { port1, port2 } = new MessageChannel();
    const reading = readSource({ kind: 'port', port: port1 });
    await answer({ kind: 'share', port: port2 }, answering);
    copies.push(must(await reading));
  }
  expect(copies).toEqual([bytes, bytes]);
});

test('a module that does not decode answers with why', async () => {
  const { answer, outcome } = await decoding(Uint8Array.of(1, 2, 3));
  expect([outcome, await answer({ kind: 'imports', from: 0, count: 1 }, answering)]).toMatchObject([
    { ok: false, failure: { code: 'not-wasm' } },
    { ok: false, failure: { code: 'fetch-failed' } },
  ]);
});

test('the glue’s declarations become signatures', async () => {
  const text = 'export function greet(name: string): void;';
  const outcome = await createDecodeAnswers()({ kind: 'glue', typesUrl: `data:text/plain,${encodeURIComponent(text)}` }, answering);
  expect(must(outcome)).toMatchObject({ signatures: [{ id: 'greet' }] });
});
