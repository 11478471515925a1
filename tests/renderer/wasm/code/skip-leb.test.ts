import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readU32, skipS32, skipS33, skipS64, skipU32, skipU64 } from '../../../../renderer/wasm/code/skip-leb';
import { signedLeb, unsignedLeb } from '../../../support/leb';

const KINDS = [
  ['u32', skipU32, 0n, 2n ** 32n - 1n, 5, unsignedLeb],
  ['u64', skipU64, 0n, 2n ** 64n - 1n, 10, unsignedLeb],
  ['s32', skipS32, -(2n ** 31n), 2n ** 31n - 1n, 5, signedLeb],
  ['s33', skipS33, -(2n ** 32n), 2n ** 32n - 1n, 5, signedLeb],
  ['s64', skipS64, -(2n ** 63n), 2n ** 63n - 1n, 10, signedLeb],
] as const;

test.each(KINDS)('a %s is stepped over, however long it is written', (_, skip, min, max, longest, encode) => {
  const values = fc.oneof(fc.bigInt({ min, max }), fc.constantFrom(min, max, 0n, 63n, 64n, 127n, 128n));
  fc.assert(
    fc.property(values, fc.integer({ min: 1, max: longest }), (value, length) => {
      const leb = encode(value, length);
      expect(skip(Uint8Array.from([0x80, ...leb, 0x80]), 1)).toBe(1 + leb.length);
    }),
    { numRuns: 500 },
  );
});

test.each(KINDS)('a %s that is too large is refused', (_, skip, min, max, longest, encode) => {
  const beyond = fc.bigInt({ min: 1n, max: 2n ** 30n }).map((more) => max + more);
  const below = fc.bigInt({ min: 1n, max: 2n ** 30n }).map((less) => min - less);
  const values = min === 0n ? beyond : fc.oneof(beyond, below);
  fc.assert(
    fc.property(values, (value) => {
      const leb = encode(value, longest);
      expect(leb.length > longest || skip(Uint8Array.from(leb), 0) === -1).toBe(true);
    }),
    { numRuns: 500 },
  );
});

test.each(KINDS)('a %s that goes on beyond its longest is refused', (_, skip, _min, _max, longest) => {
  expect(skip(Uint8Array.from([...new Array(longest).fill(0x80), 0]), 0)).toBe(-1);
});

test('an unsigned number of 32 bits is read, however long it is written', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: 0n, max: 2n ** 32n - 1n }), fc.integer({ min: 1, max: 5 }), (value, length) => {
      expect(readU32(Uint8Array.from([0x80, ...unsignedLeb(value, length)]), 1)).toBe(Number(value));
    }),
  );
});
