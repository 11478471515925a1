import { expect, test } from 'vitest';
import { harden } from '../../../../renderer/runtime/glue/harden';

test('takes away the ways out, on the scope and on its prototypes, and leaves the rest', () => {
  const prototype = { postMessage: () => 0, importScripts: () => 0, setTimeout: () => 0 };
  const scope = Object.assign(Object.create(prototype), { BroadcastChannel: class {}, WebSocket: class {}, TextDecoder: class {} });
  harden(scope);
  expect(
    ['postMessage', 'importScripts', 'BroadcastChannel', 'WebSocket', 'setTimeout', 'TextDecoder'].filter((name) => name in scope),
  ).toEqual(['setTimeout', 'TextDecoder']);
});
