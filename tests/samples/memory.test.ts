import { expect, it } from 'vitest';
import { startSample } from './sample';

it('the memory sample is made with its text at address 16', async () => {
  const { exports } = await startSample('memory');
  const memory = exports.memory as WebAssembly.Memory;
  expect(new TextDecoder().decode(new Uint8Array(memory.buffer, 16, 5))).toBe('Hello');
});

it('the memory sample reads back what it wrote and adds up bytes', async () => {
  const { call } = await startSample('memory');
  call.write?.(100, 250);
  call.write?.(101, 5);
  expect([call.read?.(100), call.sum?.(100, 102), call.sum?.(102, 100)]).toEqual([250, 255, 0]);
});

it('the memory sample grows to three pages and no further', async () => {
  const { call } = await startSample('memory');
  expect([call.pages?.(), call.grow?.(2), call.pages?.(), call.grow?.(1)]).toEqual([1, 1, 3, -1]);
});

it('the memory sample traps on an address behind its last byte', async () => {
  const { call } = await startSample('memory');
  expect(() => call.read?.(65536)).toThrow(WebAssembly.RuntimeError);
});
