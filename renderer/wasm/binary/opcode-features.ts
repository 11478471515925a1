import type { FeatureName } from './feature-log';
import { BLOCK_WITH_TYPE_INDEX } from './walk-code';

const PLAIN_FEATURES = new Map<number, FeatureName>([
  [0x06, 'legacy-exceptions'],
  [0x07, 'legacy-exceptions'],
  [0x08, 'exceptions'],
  [0x09, 'legacy-exceptions'],
  [0x0a, 'exceptions'],
  [0x12, 'tail-call'],
  [0x13, 'tail-call'],
  [0x14, 'function-references'],
  [0x15, 'function-references'],
  [0x18, 'legacy-exceptions'],
  [0x19, 'legacy-exceptions'],
  [0x1c, 'reference-types'],
  [0x1f, 'exceptions'],
  [0x25, 'reference-types'],
  [0x26, 'reference-types'],
  [0xc0, 'sign-ext'],
  [0xc1, 'sign-ext'],
  [0xc2, 'sign-ext'],
  [0xc3, 'sign-ext'],
  [0xc4, 'sign-ext'],
  [0xd0, 'reference-types'],
  [0xd1, 'reference-types'],
  [0xd2, 'reference-types'],
  [0xd3, 'gc'],
  [0xd4, 'function-references'],
  [0xd5, 'function-references'],
  [0xd6, 'function-references'],
  [BLOCK_WITH_TYPE_INDEX, 'multi-value'],
]);

/** The proposal that an instruction came with, or null for the first edition's. */
export function featureOf(opcode: number, sub: number): FeatureName | null {
  switch (opcode) {
    case 0xfb:
      return 'gc';
    case 0xfc:
      return miscFeature(sub);
    case 0xfd:
      return sub >= 0x100 ? 'relaxed-simd' : 'simd';
    case 0xfe:
      return 'threads';
    default:
      return PLAIN_FEATURES.get(opcode) ?? null;
  }
}

function miscFeature(sub: number): FeatureName {
  if (sub <= 7) return 'sat-float';
  if (sub >= 15 && sub <= 17) return 'reference-types';
  return sub >= 19 ? 'wide-arithmetic' : 'bulk-memory';
}
