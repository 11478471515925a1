import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FEATURE_NAMES } from '../../../../renderer/wasm/model/feature-log';
import { censusOf } from '../../../support/census';
import { EVERYTHING, type Level, WABT_LEVEL } from '../../../support/generate/shape';
import { generatedModule } from '../../../support/generated-module';

/** As many as each property is tried on, of both ways to write exceptions. */
const modulesOf = (level: Level) =>
  (['exnref', 'legacy'] as const).flatMap((exceptions) => fc.sample(generatedModule({ ...level, exceptions }), 150));

/** Proposals that no module is generated for: they are not finished, and the spec suite's modules have their instructions and types. */
const NOT_GENERATED = ['compact-imports', 'stack-switching', 'shared-everything-threads', 'custom-descriptors'];
/** What WABT_LEVEL leaves out, since wabt does not read it or not print it rightly. */
const NOT_BY_WABT = ['gc', 'function-references', 'custom-descriptors', 'memory-control', 'wide-arithmetic'];

test('generated modules have every instruction of the tables, but for those of custom descriptors', () => {
  const { missing } = censusOf(modulesOf(EVERYTHING));
  expect(missing.map(({ mnemonic }) => mnemonic)).toEqual([
    ...['struct.new_desc', 'struct.new_default_desc', 'ref.get_desc', 'ref.cast_desc_eq', 'ref.cast_desc_eq'],
    ...['br_on_cast_desc_eq', 'br_on_cast_desc_eq_fail'],
  ]);
});

test('generated modules that wabt prints have every instruction of the proposals that it knows', () => {
  const { missing } = censusOf(modulesOf(WABT_LEVEL));
  expect(missing.filter(({ proposal }) => !NOT_BY_WABT.includes(proposal))).toEqual([]);
});

test('of every proposal there are at least ten generated modules', () => {
  const { proposals } = censusOf(modulesOf(EVERYTHING));
  expect(FEATURE_NAMES.filter((name) => (proposals.get(name) ?? 0) < 10)).toEqual(NOT_GENERATED);
});
