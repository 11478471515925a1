import type { Feature } from './module';

/** Proposals by the names that the decoder uses, in the order in which they are listed. */
export const FEATURE_NAMES = [
  'mutable-globals',
  'sign-ext',
  'sat-float',
  'multi-value',
  'bulk-memory',
  'reference-types',
  'simd',
  'relaxed-simd',
  'threads',
  'tail-call',
  'extended-const',
  'exception-tags',
  'exceptions',
  'legacy-exceptions',
  'function-references',
  'gc',
  'multi-memory',
  'memory64',
  'custom-page-sizes',
  'wide-arithmetic',
  'compact-imports',
  'memory-control',
  'stack-switching',
  'shared-everything-threads',
  'custom-descriptors',
] as const;

export type FeatureName = (typeof FEATURE_NAMES)[number];

/** Where each proposal was first met. */
export interface FeatureLog {
  see(name: FeatureName, offset: number): void;
  list(): readonly Feature[];
}

export function createFeatureLog(): FeatureLog {
  const offsets = new Map<FeatureName, number>();
  return {
    see: (name, offset) => {
      const known = offsets.get(name);
      if (known === undefined || offset < known) offsets.set(name, offset);
    },
    list: () =>
      FEATURE_NAMES.flatMap((name) => {
        const offset = offsets.get(name);
        return offset === undefined ? [] : [{ name, offset }];
      }),
  };
}
