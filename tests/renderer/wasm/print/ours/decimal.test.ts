import fc from 'fast-check';
import { expect, test } from 'vitest';
import { writeS32, writeS64, writeU32 } from '../../../../../renderer/wasm/print/ours/decimal';

const bytes = new Uint8Array(64);
const START = 7;

/** What was written at an offset, up to the offset that is answered. */
function written(write: (to: Uint8Array, start: number) => number): string {
  bytes.fill(0x3f);
  return new TextDecoder().decode(bytes.subarray(START, write(bytes, START)));
}

/** Where the number of digits changes. */
const edges = Array.from({ length: 20 }, (_, power) => 10n ** BigInt(power)).flatMap((power) => [power - 1n, power, power + 1n]);

test('a whole number of 32 bits is written digit by digit', () => {
  const numbers = fc.oneof(fc.nat({ max: 2 ** 32 - 1 }), fc.constantFrom(...edges.filter((edge) => edge < 2n ** 32n).map(Number)));
  fc.assert(fc.property(numbers, (value) => written((to, start) => writeU32(to, start, value)) === String(value)));
});

test('a signed number of 32 bits has its sign', () => {
  const numbers = fc.oneof(fc.integer(), fc.constantFrom(-(2 ** 31), 2 ** 31 - 1, 0, -1, -9, -10, -100));
  fc.assert(fc.property(numbers, (value) => written((to, start) => writeS32(to, start, value)) === String(value)));
});

test('a signed number of 64 bits is written from its halves', () => {
  const limit = 2n ** 63n;
  const near = edges.flatMap((edge) => [edge, -edge]).filter((edge) => edge < limit && edge >= -limit);
  const numbers = fc.oneof(
    fc.bigInt({ min: -limit, max: limit - 1n }),
    fc.maxSafeInteger().map(BigInt),
    fc.constantFrom(...near, limit - 1n, -limit, 2n ** 53n, -(2n ** 53n), 2n ** 32n, 2n ** 31n),
  );
  fc.assert(
    fc.property(numbers, (value) => {
      const high = Number(value >> 32n);
      const low = Number(BigInt.asIntN(32, value));
      return written((to, start) => writeS64(to, start, high, low)) === String(value);
    }),
    { numRuns: 1_000 },
  );
});

test('nothing is written before the offset or behind the last digit', () => {
  written((to, start) => writeS64(to, start, -1, -1_234));
  expect(new TextDecoder().decode(bytes.subarray(START - 1, START + 7))).toBe('?-1234??');
});
