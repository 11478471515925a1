import { expect, it } from 'vitest';
import { callForm } from '../../../../renderer/state/select/call-form';
import { openModule } from '../../../support/open-module';
import { wat } from '../../../support/wat';

const module = wat`(module (func (export "greet") (param i32 i64)) (global (export "g") i32 (i32.const 1)))`;
const DECLARATIONS = `/** Says hello. */
export function greet(name: string, times?: number): void;
export class Counter { free(): void; constructor(start: number); add(n: number): number; }`;

const fields = async (target: Parameters<typeof callForm>[1]) => {
  const form = callForm(openModule(await module, DECLARATIONS), target);
  return form === null ? null : { name: form.name, fields: form.fields.map(({ name, typeText, optional }) => [name, typeText, optional]) };
};

it('has a field for each parameter, unnamed at the raw level', async () => {
  expect(await fields({ level: 'raw', exportIndex: 0 })).toEqual({
    name: 'greet',
    fields: [
      [null, 'i32', false],
      [null, 'i64', false],
    ],
  });
});

it('names them by the glue and knows which may be left out', async () => {
  expect(await fields({ level: 'glue', signatureId: 'greet' })).toEqual({
    name: 'greet',
    fields: [
      ['name', 'string', false],
      ['times', 'number', true],
    ],
  });
});

it('asks a method for its instance first', async () => {
  expect(await fields({ level: 'glue', signatureId: 'Counter.prototype.add' })).toEqual({
    name: 'Counter.add',
    fields: [
      ['this', 'Counter', false],
      ['n', 'number', false],
    ],
  });
});

it('is nothing for what cannot be called or is gone', async () => {
  expect([
    await fields({ level: 'raw', exportIndex: 1 }),
    await fields({ level: 'glue', signatureId: 'gone' }),
    await fields(null),
  ]).toEqual([null, null, null]);
});
