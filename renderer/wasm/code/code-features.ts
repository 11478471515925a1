import { INSTRUCTIONS } from '../instructions/instruction-set';
import { FEATURE_NAMES, type FeatureName } from '../model/feature-log';
import type { CodeMeasure } from './measure-code';

const V128 = 0x7b;
const FIRST_NUMBER = 0x7b;
const FUNCREF = 0x70;
const EXTERNREF = 0x6f;
const EXNREF = 0x69;
const TYPED_REFERENCES = [0x63, 0x64];

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
  if (code === V128) return 'simd';
  if (code >= FIRST_NUMBER) return null;
  if (code === FUNCREF || code === EXTERNREF) return 'reference-types';
  if (code === EXNREF) return 'exceptions';
  return TYPED_REFERENCES.includes(code) ? 'function-references' : 'gc';
}
