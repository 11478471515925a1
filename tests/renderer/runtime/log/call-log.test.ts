import { expect, test } from 'vitest';
import { LINES_PER_CALL } from '../../../../renderer/runtime/log/call-log';
import { rawInstance } from '../../../support/raw-instance';
import { wat } from '../../../support/wat';

const CALLS_MANY = await wat`(module
  (import "env" "tick" (func $tick (param i32)))
  (func (export "run") (param $left i32)
    (loop
      (call $tick (local.get $left))
      (br_if 0 (local.tee $left (i32.sub (local.get $left) (i32.const 1)))))))`;

test('keeps the first lines of a call that writes without end, says so once, and still writes how it ended', async () => {
  const { call, log } = await rawInstance(CALLS_MANY);
  await call(0, '50000');
  expect([log.length, log.filter(({ kind }) => kind === 'note').map(({ note }) => note?.code), log.at(-1)?.kind]).toEqual([
    1 + 1 + LINES_PER_CALL + 1 + 1,
    ['log-truncated'],
    'result',
  ]);
});

test('counts anew at the next call', async () => {
  const { call, log } = await rawInstance(CALLS_MANY);
  await call(0, '20000');
  const start = log.length;
  await call(0, '3');
  expect(log.slice(start).map(({ text }) => text)).toEqual(['run(3)', 'env.tick(3)', 'env.tick(2)', 'env.tick(1)', '→ ()']);
});

test('numbers the lines without a gap', async () => {
  const { call, log } = await rawInstance(CALLS_MANY);
  await call(0, '2500');
  expect(log.map(({ sequence }) => sequence)).toEqual(log.map((_, index) => index));
});
