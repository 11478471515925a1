import { expect, it } from 'vitest';
import { targetAtLevel } from '../../../renderer/state/call-target';
import { callOffers } from '../../../renderer/state/select/call-form';
import { openModule } from '../../support/open-module';
import { wat } from '../../support/wat';

const module = wat`(module (memory (export "memory") 1) (func (export "greet") (param i32 i32)))`;
const DECLARATIONS = `export function greet(name: string): void;
export interface InitOutput { readonly greet: (a: number, b: number) => void; }`;

it('finds the same callable at the other level, there and back', async () => {
  const open = openModule(await module, DECLARATIONS);
  const raw = targetAtLevel(open, { level: 'glue', signatureId: 'greet' }, 'raw');
  expect([raw, targetAtLevel(open, raw, 'glue')]).toEqual([
    { level: 'raw', exportIndex: 1 },
    { level: 'glue', signatureId: 'greet' },
  ]);
});

it('offers what can be called at a level', async () => {
  const open = openModule(await module, DECLARATIONS);
  expect([callOffers(open, 'glue', 3), callOffers(open, 'raw', 3)]).toEqual([
    [{ name: 'greet', target: { level: 'glue', signatureId: 'greet' } }],
    [{ name: 'greet', target: { level: 'raw', exportIndex: 1 } }],
  ]);
});
