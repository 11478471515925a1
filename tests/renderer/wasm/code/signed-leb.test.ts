import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readS32, readS64, s64 } from '../../../../renderer/wasm/code/signed-leb';
import { signedLeb } from '../../../support/leb';

/** Each written as short as can be, or padded up to the spec's longest. */
const padded = (bits: bigint, longest: number) => {
  const limit = 1n << (bits - 1n);
  const edges = Array.from({ length: longest }, (_, group) => 1n << BigInt(group * 7 + 6)).filter((edge) => edge < limit);
  const near = edges.flatMap((edge) => [edge, edge - 1n, -edge, -edge - 1n]);
  return fc.tuple(
    fc.oneof(fc.bigInt({ min: -limit, max: limit - 1n }), fc.constantFrom(...near, 0n, -1n, limit - 1n, -limit)),
    fc.integer({ min: 1, max: longest }),
  );
};

test('a number of 32 bits is read, however long it is written', () => {
  fc.assert(
    fc.property(padded(32n, 5), ([value, length]) => {
      expect(readS32(Uint8Array.from([0xff, ...signedLeb(value, length), 0xff]), 1)).toBe(Number(value));
    }),
    { numRuns: 1_000 },
  );
});

test('a number of 64 bits is read into its halves, however long it is written', () => {
  fc.assert(
    fc.property(padded(64n, 10), ([value, length]) => {
      readS64(Uint8Array.from([0xff, ...signedLeb(value, length), 0xff]), 1);
      expect((BigInt(s64[0] ?? 0) << 32n) | BigInt((s64[1] ?? 0) >>> 0)).toBe(value);
    }),
    { numRuns: 2_000 },
  );
});
