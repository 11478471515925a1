import { expect, test } from 'vitest';
import { readComponent } from '../../../renderer/wasm/component/read-component';
import { readSource } from '../../../renderer/workers/read-source';
import { createWatAnswers } from '../../../renderer/workers/wat-answers';
import { greeter } from '../../support/component';
import { askOf } from '../../support/fake-endpoint';
import { must } from '../../support/printed';

/** A worker's end of a wire at which these bytes wait. */
function waiting(bytes: Uint8Array<ArrayBuffer>): MessagePort {
  const { port1, port2 } = new MessageChannel();
  port2.postMessage(bytes.buffer);
  return port1;
}

test('a component’s interface is answered in WIT', async () => {
  const outcome = await askOf(createWatAnswers())({ kind: 'wit', source: { kind: 'port', port: waiting(await greeter()) } });
  expect(must(outcome)).toMatchObject({ text: expect.stringContaining('export answer: func() -> u32;') });
});

test('text of a component is assembled, and sent on', async () => {
  const { port1, port2 } = new MessageChannel();
  const reading = readSource({ kind: 'port', port: port1 });
  const url = `data:text/plain,${encodeURIComponent('(component (core module $m))')}`;
  await askOf(createWatAnswers())({ kind: 'assemble', url, name: 'c.wat', to: port2 });
  expect(readComponent(must(await reading)).parts).toMatchObject([{ name: 'm' }]);
});

test('a component is printed by wasm-tools, and its lines are asked for', async () => {
  const answer = askOf(createWatAnswers());
  const source = { kind: 'port', port: waiting(await greeter()) } as const;
  const document = must(await answer({ kind: 'print', source, printer: 'wasm-tools' }));
  const lines = must(await answer({ kind: 'lines', from: 0, count: 1, version: 0 }));
  expect([document, lines]).toMatchObject([
    { printer: 'wasm-tools', exact: true },
    { value: { texts: ['(component'] }, moved: null },
  ]);
});
