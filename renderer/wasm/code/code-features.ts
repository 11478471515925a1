import { INSTRUCTIONS } from '../instructions/instruction-set';
import { FEATURE_NAMES, type FeatureName } from '../model/feature-log';
import { FIRST_NUM_TYPE, HEAP_TYPE_CODES, NON_NULL_REF, NULLABLE_REF, NUM_TYPE_CODES } from '../model/type-codes';
import type { CodeMeasure } from './measure-code';

/** The proposals that instructions and locals make use of, each with its first offset. */
export function* codeFeatures({
  census,
  typeIndexAt,
  locals,
}: CodeMeasure): Iterable<{ readonly name: FeatureName; readonly offset: number }> {
  for (let slot = 0; slot < census.length; slot++) {
    const offset = census[slot] ?? 0;
    if (offset === 0) continue;
    const name = FEATURE_NAMES.find((feature) => feature === INSTRUCTIONS[slot]?.proposal);
    if (name !== undefined) yield { name, offset };
  }
  // Only a block with params or several results names its type by index.
  if (typeIndexAt > 0) yield { name: 'multi-value', offset: typeIndexAt };
  for (let code = 0; code < locals.length; code++) {
    const offset = locals[code] ?? 0;
    const name = offset === 0 ? null : featureOfLocal(code);
    if (name !== null) yield { name, offset };
  }
}

function featureOfLocal(code: number): FeatureName | null {
  if (code === NUM_TYPE_CODES.v128) return 'simd';
  if (code >= FIRST_NUM_TYPE) return null;
  if (code === HEAP_TYPE_CODES.func || code === HEAP_TYPE_CODES.extern) return 'reference-types';
  if (code === HEAP_TYPE_CODES.exn) return 'exceptions';
  return code === NULLABLE_REF || code === NON_NULL_REF ? 'function-references' : 'gc';
}
