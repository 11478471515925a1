import { expect, test } from 'vitest';
import { createInstanceHost } from '../../../renderer/runtime/instance-host';
import type { LogEntry } from '../../../renderer/runtime/model';
import { rawInstance } from '../../support/raw-instance';
import { wat } from '../../support/wat';

test('answers nothing before there is an instance', async () => {
  const host = createInstanceHost(() => undefined);
  const refusal = { ok: false, failure: { code: 'not-instantiated', facts: {} } };
  expect([await host.callRaw(0, []), await host.callGlue('greet', []), host.memory(0, 0, 1), host.state()]).toEqual(
    new Array(4).fill(refusal),
  );
});

test('says in the log that the instance is there', async () => {
  const { log } = await rawInstance(await wat`(module)`);
  expect(log.map(({ kind, text }) => [kind, text])).toEqual([['instantiated', 'new WebAssembly.Instance(module, imports)']]);
});

test('logs what the start func reached', async () => {
  const { lines } = await rawInstance(await wat`(module (import "env" "boot" (func $boot)) (start $boot))`);
  expect(lines()).toEqual(['env.boot()', 'new WebAssembly.Instance(module, imports)']);
});

test('logs an error that comes when no call is being made', async () => {
  const log: LogEntry[] = [];
  const host = createInstanceHost((entries) => log.push(...entries));
  host.report(new Error('a timer failed'));
  await expect.poll(() => log.map(({ kind, depth, text }) => [kind, depth, text])).toEqual([['throw', 1, 'a timer failed']]);
});
