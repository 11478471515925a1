import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createFuncLines, type FuncLines } from '../../../../renderer/wasm/code/func-lines';
import { decoded } from '../../../support/decoded';
import { wat } from '../../../support/wat';

/** Funcs of one line, two, three … of more bytes than they need. */
const MODULE = wat`(module ${Array.from({ length: 30 }, (_, func) => `(func ${'(i64.store (i32.const 0) (i64.const 1234567890123456789)) '.repeat(func)})`).join('')} (memory 1))`;
const LINES = Array.from({ length: 30 }, (_, func) => 3 * func + 1);

async function unmeasured(): Promise<FuncLines> {
  const bytes = await MODULE;
  return createFuncLines(bytes, decoded(bytes).layout);
}

test('a func’s lines are an estimate until it is measured', async () => {
  const funcs = await unmeasured();
  const estimate = funcs.linesOf(20);
  const moved = funcs.measure(20);
  expect([estimate === LINES[20], moved, funcs.linesOf(20), funcs.measure(20), funcs.exact]).toEqual([
    false,
    true,
    LINES[20],
    false,
    false,
  ]);
});

test('lines before a func are those of all funcs before it, measured or not', async () => {
  const funcs = await unmeasured();
  fc.assert(
    fc.property(fc.nat({ max: 29 }), fc.nat({ max: 30 }), (measured, definedIndex) => {
      funcs.measure(measured);
      let sum = 0;
      for (let before = 0; before < definedIndex; before++) sum += funcs.linesOf(before);
      return funcs.before(definedIndex) === sum;
    }),
  );
});

test('each line leads to the func that it is part of', async () => {
  const funcs = await unmeasured();
  for (const _ of funcs.measureAll());
  const found = LINES.flatMap((lines, definedIndex) =>
    Array.from({ length: lines }, (_, below) => funcs.at(funcs.before(definedIndex) + below) === definedIndex),
  );
  expect(found.every(Boolean) && found.length === funcs.before(30)).toBe(true);
});

test('when all is measured, all is exact', async () => {
  const funcs = await unmeasured();
  for (const _ of funcs.measureAll());
  expect([funcs.exact, LINES.map((_, definedIndex) => funcs.linesOf(definedIndex)), funcs.faults.size]).toEqual([true, LINES, 0]);
});

test('while all are measured no line moves, and at its end all do once', async () => {
  const code = `(func ${'(i64.store (i32.const 0) (i64.const 1234567890123456789)) '.repeat(50_000)})`;
  const bytes = await wat`(module (memory 1) ${code} ${code} ${code})`;
  const funcs = createFuncLines(bytes, decoded(bytes).layout);
  const before = funcs.before(3);
  const seen: (readonly [number, boolean])[] = [];
  for (const done of funcs.measureAll()) seen.push([done, funcs.before(3) === before]);
  expect([seen.length > 0, seen.every(([done, same]) => same && done > 0 && done <= 1), funcs.before(3)]).toEqual([
    true,
    true,
    3 * 150_001,
  ]);
});

test('a long body has points to print from, with the blocks that are open there', async () => {
  const bytes = await wat`(module (func (block ${'nop '.repeat(2_000)})))`;
  const funcs = createFuncLines(bytes, decoded(bytes).layout);
  const body = funcs.body(0, 9_999);
  const start = body?.codeStart ?? 0;
  expect(body?.checkpoints).toEqual([start, 0, 0, start + 513, 1, 512, start + 1_025, 1, 1_024, start + 1_537, 1, 1_536]);
});

test('a func beyond the last has no body', async () => {
  expect((await unmeasured()).body(30, 0)).toBeNull();
});
