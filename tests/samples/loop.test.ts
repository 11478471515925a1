import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { expect, it } from 'vitest';
import { compileSample, startSample } from './sample';

const SPIN = `
  const { workerData, parentPort } = require('node:worker_threads');
  const { exports } = new WebAssembly.Instance(workerData);
  parentPort.postMessage('spinning');
  exports.spin();
  parentPort.postMessage('returned');
`;

it('spin of the loop sample never returns, and its thread can be terminated', async () => {
  const worker = new Worker(SPIN, { eval: true, workerData: await compileSample('loop') });
  const said: unknown[] = [];
  worker.on('message', (message) => said.push(message));
  await once(worker, 'message');
  await worker.terminate();
  expect(said).toEqual(['spinning']);
});

it('count of the loop sample ends at its argument', async () => {
  const { call } = await startSample('loop');
  expect([call.count?.(1000n), call.count?.(0n)]).toEqual([1000n, 0n]);
});
