import { expect, test } from 'vitest';
import { judge } from '../../../../renderer/wasm/validate/judge';
import type { Verdict } from '../../../../renderer/wasm/validate/verdict';

type Outcome = Verdict['outcome'];

function judged(wasmTools: Outcome, engine: Outcome, wabt: Outcome) {
  const say = (by: Verdict['by'], outcome: Outcome): Verdict => ({ by, outcome, message: null, offset: null });
  const { valid, verdicts } = judge([say('wasm-tools', wasmTools), say('engine', engine), say('wabt', wabt)]);
  return [valid, ...verdicts.map(({ outcome }) => outcome)];
}

test.each<[Outcome, Outcome, Outcome, readonly unknown[], string]>([
  ['valid', 'valid', 'valid', [true, 'valid', 'valid', 'valid'], 'all agree'],
  ['valid', 'invalid', 'invalid', [true, 'valid', 'unsupported', 'unsupported'], 'who refuses a valid module lacks something'],
  ['invalid', 'valid', 'invalid', [false, 'invalid', 'valid', 'invalid'], 'wasm-tools decides, and another opinion stays'],
  ['unsupported', 'valid', 'invalid', [true, 'unsupported', 'valid', 'invalid'], 'the next one decides'],
  ['unsupported', 'unsupported', 'unsupported', [false, 'unsupported', 'unsupported', 'unsupported'], 'what nobody accepts is not valid'],
])('%s, %s, %s: %j, since %5$s', (wasmTools, engine, wabt, expected) => {
  expect(judged(wasmTools, engine, wabt)).toEqual(expected);
});
