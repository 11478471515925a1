import { expect, it } from 'vitest';
import { judgementOf, weighed } from '../../../../renderer/state/select/judgement';
import type { Checking, Validity } from '../../../../renderer/state/validity';
import { CHECKERS, type Verdict } from '../../../../renderer/wasm/validate/verdict';

type Said = Verdict['outcome'] | 'waiting' | 'asking' | 'failed';

function checkingsOf(...said: readonly Said[]): readonly Checking[] {
  return CHECKERS.map((by, place): Checking => {
    const outcome = said[place] ?? 'waiting';
    if (outcome === 'waiting' || outcome === 'asking') return { by, phase: outcome };
    if (outcome === 'failed') return { by, phase: 'failed', failure: { code: 'worker-died', facts: {} } };
    return { by, phase: 'told', verdict: { by, outcome, message: null, offset: null } };
  });
}

function judged(phase: Validity['phase'], ...said: readonly Said[]) {
  return judgementOf({ revision: 1, context: null, phase, checkings: checkingsOf(...said) });
}

it('knows nothing before anyone was asked', () => {
  expect(judgementOf(null)).toBe('unknown');
});

it('stands as soon as wasm-tools has spoken', () => {
  expect([judged('asking', 'asking'), judged('asking', 'invalid', 'asking'), judged('asking', 'valid', 'asking')]).toEqual([
    'asking',
    'invalid',
    'valid',
  ]);
});

it('goes by the next one when wasm-tools came to no verdict', () => {
  expect(judged('done', 'failed', 'valid', 'invalid')).toBe('valid');
});

it('is undecided when all were asked and none could tell', () => {
  expect([judged('done', 'failed', 'unsupported', 'failed'), judged('cancelled', 'waiting')]).toEqual(['undecided', 'unknown']);
});

it('says of those who refuse a valid module that they cannot tell', () => {
  const outcomes = weighed(checkingsOf('valid', 'invalid', 'asking')).map((row) =>
    row.phase === 'told' ? row.verdict.outcome : row.phase,
  );
  expect(outcomes).toEqual(['valid', 'unsupported', 'asking']);
});
