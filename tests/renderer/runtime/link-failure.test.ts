import { expect, test } from 'vitest';
import { instantiateFailure } from '../../support/raw-instance';
import { wat } from '../../support/wat';

test('names the trap of a start func and where it happened', async () => {
  expect(await instantiateFailure(await wat`(module (start $boot) (func $boot unreachable))`)).toEqual({
    code: 'instantiate-trapped',
    facts: { trap: 'unreachable', func: 'boot', message: 'unreachable' },
    detail: 'unreachable',
  });
});

test('names the trap of a data segment beyond its memory', async () => {
  const { code, facts } = await instantiateFailure(await wat`(module (memory 1) (data (i32.const 65536) "a"))`);
  expect([code, facts.trap]).toEqual(['instantiate-trapped', 'out-of-bounds-memory']);
});

test('names the trap of an element segment beyond its table', async () => {
  const { code, facts } = await instantiateFailure(await wat`(module (table 1 funcref) (elem (i32.const 1) $f) (func $f))`);
  expect([code, facts.trap]).toEqual(['instantiate-trapped', 'out-of-bounds-table']);
});
