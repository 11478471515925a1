import { expect, test } from 'vitest';
import { rawInstance } from '../../support/raw-instance';
import { wat } from '../../support/wat';

test('copies a window of memory, cut where the memory ends', async () => {
  const { host } = await rawInstance(await wat`(module (memory (export "memory") 1) (data (i32.const 65533) "end"))`);
  expect(host.memory(0, 65_532, 16)).toEqual({
    ok: true,
    value: { offset: 65_532, byteLength: 65_536, bytes: Uint8Array.of(0, 0x65, 0x6e, 0x64) },
  });
});

test('answers an empty window for what is no memory', async () => {
  const { host } = await rawInstance(await wat`(module (func (export "f")))`);
  expect(host.memory(0, 0, 16)).toMatchObject({ ok: true, value: { byteLength: 0 } });
});
