import { expect, test } from 'vitest';
import { createInstanceHost } from '../../../renderer/runtime/instance-host';
import { createInstanceAnswers } from '../../../renderer/workers/instance-answers';
import type { ModuleSource } from '../../../renderer/workers/protocol';
import { askOf } from '../../support/fake-endpoint';
import { wat } from '../../support/wat';

const MODULE = await wat`(module
  (memory (export "memory") 1)
  (data (i32.const 0) "watch")
  (func (export "add") (param i32 i32) (result i32) (i32.add (local.get 0) (local.get 1))))`;

function sourceOf(bytes: Uint8Array<ArrayBuffer>): ModuleSource {
  const { port1, port2 } = new MessageChannel();
  const copy = bytes.slice().buffer;
  port1.postMessage(copy, [copy]);
  return { kind: 'port', port: port2 };
}

test('takes a module from another worker’s port, calls it and moves a window of its memory', async () => {
  const moved: Transferable[] = [];
  const answering = { progress: () => undefined, transfer: (...items: Transferable[]) => void moved.push(...items) };
  const answer = askOf(
    createInstanceAnswers(
      createInstanceHost(() => undefined),
      globalThis,
    ),
  );
  await answer({ kind: 'instantiate', source: sourceOf(MODULE), level: 'raw', answers: [] }, answering);
  const called = await answer({ kind: 'call-raw', exportIndex: 1, args: ['2', '3'] }, answering);
  const window = await answer({ kind: 'memory', exportIndex: 0, offset: 0, length: 5 }, answering);
  expect([called, window, moved]).toMatchObject([
    { ok: true, value: { outcome: 'returned', values: ['5'] } },
    { ok: true, value: { bytes: new TextEncoder().encode('watch') } },
    [{ byteLength: 5 }],
  ]);
});
