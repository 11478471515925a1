import { expect, test } from 'vitest';
import { planText } from '../../../../../renderer/wasm/print/ours/text-plan';
import { opened } from '../../../../support/decoded';
import { moduleBytes, section, vec } from '../../../../support/module-bytes';
import { wat } from '../../../../support/wat';

const MODULE = wat`(module (import "a" "f" (func)) (memory 1) (func nop nop nop) (func) (func (local i32) nop) (export "m" (memory 0)) (data (i32.const 0) "a") (data (i32.const 1) "b"))`;

const measuredPlan = (bytes: Uint8Array) => {
  const plan = planText(bytes, opened(bytes));
  for (const _ of plan.funcs.measureAll());
  return plan;
};

test('runs come in the order of the sections, each behind the lines of those before', async () => {
  const plan = measuredPlan(await MODULE);
  expect([plan.runs.map(({ kind, count }, run) => [kind, count, plan.lineOfRun(run)]), plan.lineCount]).toEqual([
    [
      ['type', 1, 1],
      ['import', 1, 2],
      ['func', 3, 3],
      ['memory', 1, 11],
      ['export', 1, 12],
      ['data', 2, 13],
    ],
    15,
  ]);
});

test('every line belongs to an item, whose first line leads back to it', async () => {
  const plan = measuredPlan(await MODULE);
  const lines = Array.from({ length: plan.lineCount - 1 }, (_, at) => at + 1);
  const back = lines.map((line) => {
    const found = plan.at(line);
    return found === null ? null : (plan.lineOf(found.run.kind, found.entry) ?? -1) + found.below;
  });
  expect([back, plan.at(0), plan.at(plan.lineCount)]).toEqual([lines, null, null]);
});

test('what is not there has no line', async () => {
  const plan = measuredPlan(await MODULE);
  expect([plan.lineOf('data', 2), plan.lineOf('table', 0), plan.lineOf('start', 0)]).toEqual([null, null, null]);
});

test('a recursion group has a line of its own before its types', () => {
  const bytes = moduleBytes(section(1, vec([0x60, 0, 0], [0x4e, vec([0x5f, 0], [0x60, 0, 0])], [0x4e, vec()], [0x60, 0, 0])));
  expect(measuredPlan(bytes).runs.map(({ kind, says, count, inRec }) => [kind, says, count, inRec])).toEqual([
    ['type', null, 1, false],
    ['other', 'rec', 1, false],
    ['type', null, 2, true],
    ['other', 'empty-rec', 1, false],
    ['type', null, 1, false],
  ]);
});

test('where decoding ended stands last', async () => {
  const bytes = await MODULE;
  const { runs } = planText(bytes, opened(bytes.subarray(0, bytes.length - 16)));
  expect(runs.at(-1)).toMatchObject({ kind: 'other', says: 'fault', count: 1 });
});
