import { expect, it } from 'vitest';
import { planParts } from '../../../../../renderer/wasm/print/ours/text-parts';
import { planText } from '../../../../../renderer/wasm/print/ours/text-plan';
import { decoded } from '../../../../support/decoded';
import { wat } from '../../../../support/wat';

it('covers every item once, in order, and ends the module with the last part alone', async () => {
  const body = '(drop (i32.const 70000))'.repeat(600);
  const bytes = await wat`(module (memory 1) ${`(func ${body})`.repeat(70)} (export "m" (memory 0)))`;
  const module = decoded(bytes);
  const parts = planParts(planText(bytes, module), module.layout);
  const entries = parts.flatMap(({ run, from, to }) => Array.from({ length: to - from }, (_, at) => `${run.kind} ${from + at}`));
  const funcs = Array.from({ length: 70 }, (_, at) => `func ${at}`);
  expect([entries, parts.map(({ last }) => last).lastIndexOf(false), parts.filter(({ run }) => run.kind === 'func').length > 1]).toEqual([
    ['type 0', ...funcs, 'memory 0', 'export 0'],
    parts.length - 2,
    true,
  ]);
});
