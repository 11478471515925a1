import { expect, it } from 'vitest';
import { funcNameOf } from '../../../../renderer/state/wat/line-note';
import { decoded } from '../../../support/decoded';
import { wat } from '../../../support/wat';

it('names a func as it is exported, or else imported, by its index among all', async () => {
  const module = decoded(
    await wat`(module (import "env" "mem" (memory 1)) (import "env" "log" (func)) (func) (func) (export "go" (func 1)) (export "again" (func 1)) (export "m" (memory 0)))`,
  );
  expect([0, 1, 2, 3].map((index) => funcNameOf(module, index))).toEqual(['env.log', 'go', null, null]);
});
