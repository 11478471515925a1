import { expect, it } from 'vitest';
import { importSupply } from '../../../../renderer/state/select/import-supply';
import { openModule } from '../../../support/open-module';
import { wat } from '../../../support/wat';

async function imported() {
  const { imports } = openModule(await wat`(module (import "env" "f" (func (result i32 externref))) (import "env" "m" (memory 1 2)))`);
  const [func, memory] = imports;
  if (func === undefined || memory === undefined) throw new Error('two imports');
  return { func, memory };
}

it('says what a stub returns when nobody says otherwise', async () => {
  const { func } = await imported();
  expect(importSupply(func, null, null, 'raw')).toEqual({ kind: 'stub', answer: 'record', values: '0, null' });
});

it('says what the person wants it to do', async () => {
  const { func } = await imported();
  expect([
    importSupply(func, null, { importIndex: 0, kind: 'return', values: ['7', 'null'] }, 'raw'),
    importSupply(func, null, { importIndex: 0, kind: 'throw', message: 'no' }, 'raw'),
    importSupply(func, null, { importIndex: 0, kind: 'trap' }, 'raw'),
  ]).toEqual([
    { kind: 'stub', answer: 'return', values: '7, null' },
    { kind: 'stub', answer: 'throw', values: 'no' },
    { kind: 'stub', answer: 'trap', values: '' },
  ]);
});

it('tells a need that nothing fits with the reason', async () => {
  const { memory } = await imported();
  const need = { importIndex: 1, kind: 'memory', expected: '1–2 pages', given: null, reason: 'the engine has no such memory' } as const;
  expect(importSupply(memory, need, null, 'raw')).toEqual({ kind: 'unmet', reason: need.reason });
});

it('leaves a func to the glue, until it is known what the glue gave', async () => {
  const { func } = await imported();
  const need = { importIndex: 0, kind: 'func', expected: '()', given: 'glue __wbg_alert', reason: null } as const;
  expect([importSupply(func, null, null, 'glue'), importSupply(func, need, null, 'glue')]).toEqual([
    { kind: 'glue' },
    { kind: 'given', text: 'glue __wbg_alert' },
  ]);
});
