import { expect, test } from 'vitest';
import { rawInstance } from '../../support/raw-instance';
import { wat } from '../../support/wat';

test('shows memories, tables and globals, exported and imported, as they are after a call', async () => {
  const { call, host } = await rawInstance(
    await wat`(module
    (import "env" "memory" (memory 1))
    (import "env" "counter" (global $counter (mut i64)))
    (table (export "table") 3 funcref)
    (elem (i32.const 1) $run)
    (func $run (export "run")
      (global.set $counter (i64.const -5))
      (drop (memory.grow (i32.const 2)))))`,
  );
  await call(1);
  expect(host.state()).toMatchObject({
    ok: true,
    value: {
      memories: [{ exportIndex: -1, name: 'env.memory', byteLength: 196_608, pages: 3 }],
      tables: [{ exportIndex: 0, name: 'table', length: 3, elements: ['null', 'func run', 'null'] }],
      globals: [{ exportIndex: -2, name: 'env.counter', type: 'mut i64', mutable: true, value: '-5' }],
    },
  });
});

test('lists an imported memory once when it is exported too', async () => {
  const { state } = await rawInstance(await wat`(module (import "env" "memory" (memory 1)) (export "memory" (memory 0)))`);
  expect(state.memories.map(({ exportIndex, name }) => [exportIndex, name])).toEqual([[0, 'memory']]);
});

test('reads any stretch of a table, and no more of it than there is', async () => {
  const bytes = await wat`(module (table (export "t") 1000 funcref) (elem (i32.const 998) $f) (func $f))`;
  const { host } = await rawInstance(bytes);
  expect([host.elements(0, 997, 256), host.elements(0, 5000, 256), host.elements(9, 0, 1)]).toEqual([
    { ok: true, value: ['null', 'func f', 'null'] },
    { ok: true, value: [] },
    { ok: true, value: [] },
  ]);
});
