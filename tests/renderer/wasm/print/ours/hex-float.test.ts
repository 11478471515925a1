import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wabtText } from '../../../../../renderer/wasm/print/foreign/wabt-printer';
import { hexF32, hexF64, sixDigits } from '../../../../../renderer/wasm/print/ours/hex-float';
import { decoded } from '../../../../support/decoded';
import { leb, moduleBytes, section, vec } from '../../../../support/module-bytes';
import { must } from '../../../../support/printed';

const F32_CONST = 0x43;
const F64_CONST = 0x44;

/** What wabt writes behind `f32.const` and `f64.const`, for many bit patterns by one module. */
async function byWabt(opcode: number, patterns: readonly bigint[]): Promise<readonly string[]> {
  const width = opcode === F32_CONST ? 4 : 8;
  const code = new DataView(new ArrayBuffer(patterns.length * (width + 1)));
  for (const [index, bits] of patterns.entries()) {
    const at = index * (width + 1);
    code.setUint8(at, opcode);
    if (width === 4) code.setUint32(at + 1, Number(bits), true);
    else code.setBigUint64(at + 1, bits, true);
  }
  const body = [0, ...new Uint8Array(code.buffer), 0x0b];
  const bytes = moduleBytes(section(1, vec([0x60, 0, 0])), section(3, vec([0])), section(10, vec([leb(body.length), body])));
  const text = must(await wabtText(bytes, decoded(bytes)));
  return Array.from(text.matchAll(/f(?:32|64)\.const (.*;\))/g), ([, constant = '']) => constant);
}

const f32Bits = (value: number): bigint => BigInt(new Uint32Array(Float32Array.of(value).buffer)[0] ?? 0);
const f64Bits = (value: number): bigint => new BigUint64Array(Float64Array.of(value).buffer)[0] ?? 0n;

/** Numbers that lie in the middle between two of six digits, and next to it. */
const halves = fc
  .tuple(fc.integer({ min: 100_000, max: 999_999 }), fc.integer({ min: -6, max: 6 }), fc.constantFrom(-1, 0, 0, 1))
  .map(([digits, power, beside]) => {
    const value = (digits + 0.5) * 10 ** power;
    return f64Bits(value) + BigInt(beside);
  });

function sample(patterns: fc.Arbitrary<bigint>, count: number): bigint[] {
  return fc.sample(patterns, count);
}

const any64 = fc.bigInt({ min: 0n, max: 2n ** 64n - 1n });
const any32 = fc.bigInt({ min: 0n, max: 2n ** 32n - 1n });
const sign = fc.constantFrom(0n, 1n);

test.each<[string, fc.Arbitrary<bigint>]>([
  ['any bits', any32],
  ['subnormal numbers', fc.tuple(sign, fc.nat({ max: 0x7f_ffff })).map(([minus, bits]) => (minus << 31n) | BigInt(bits))],
  [
    'infinities and payloads of NaN',
    fc.tuple(sign, fc.nat({ max: 0x7f_ffff })).map(([minus, bits]) => (minus << 31n) | (0xffn << 23n) | BigInt(bits)),
  ],
  [
    'numbers of few digits',
    fc
      .tuple(fc.integer({ min: -99_999_999, max: 99_999_999 }), fc.nat({ max: 12 }))
      .map(([digits, power]) => f32Bits(digits / 10 ** power)),
  ],
  ['powers of two', fc.nat({ max: 0xff }).map((exponent) => BigInt(exponent) << 23n)],
])('f32: %s are written as wabt writes them', async (_, patterns) => {
  const bits = sample(patterns, 1_500);
  expect(bits.map((each) => hexF32(Number(each)))).toEqual(await byWabt(F32_CONST, bits));
});

test.each<[string, fc.Arbitrary<bigint>]>([
  ['any bits', any64],
  ['subnormal numbers', fc.tuple(sign, fc.bigInt({ min: 0n, max: 2n ** 52n - 1n })).map(([minus, bits]) => (minus << 63n) | bits)],
  [
    'infinities and payloads of NaN',
    fc.tuple(sign, fc.bigInt({ min: 0n, max: 2n ** 52n - 1n })).map(([minus, bits]) => (minus << 63n) | (0x7ffn << 52n) | bits),
  ],
  [
    'numbers of few digits',
    fc
      .tuple(fc.integer({ min: -99_999_999, max: 99_999_999 }), fc.nat({ max: 300 }))
      .map(([digits, power]) => f64Bits(digits / 10 ** power)),
  ],
  ['whole numbers', fc.maxSafeInteger().map(f64Bits)],
  ['powers of two', fc.nat({ max: 0x7fe }).map((exponent) => BigInt(exponent) << 52n)],
  ['halves between numbers of six digits', halves],
])('f64: %s are written as wabt writes them', async (_, patterns) => {
  const bits = sample(patterns, 1_500);
  expect(bits.map(hexF64)).toEqual(await byWabt(F64_CONST, bits));
});

test('every single bit of an f32 and an f64 is written as wabt writes it', async () => {
  const narrow = Array.from({ length: 32 }, (_, bit) => 1n << BigInt(bit));
  const wide = Array.from({ length: 64 }, (_, bit) => 1n << BigInt(bit));
  expect([...narrow.map((bits) => hexF32(Number(bits))), ...wide.map(hexF64)]).toEqual([
    ...(await byWabt(F32_CONST, narrow)),
    ...(await byWabt(F64_CONST, wide)),
  ]);
});

test('the bits come back from the hexadecimal digits', () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
      const [, minus = '', whole = '', fraction = '', power = ''] =
        /^(-?)0x([01])\.?([0-9a-f]*)p([+-]\d+) /.exec(hexF64(f64Bits(value))) ?? [];
      const significand = BigInt(`0x${whole}${fraction.padEnd(13, '0')}`);
      // In two steps: the smallest power of two alone would be zero.
      const back = Number(significand) * 2 ** -26 * 2 ** -26 * 2 ** Math.max(Number(power), -1022) * 2 ** Math.min(Number(power) + 1022, 0);
      expect(minus === '' ? back : -back).toBe(value);
    }),
  );
});

test.each([
  [0.5, '0.5'],
  [1_000_000, '1e+06'],
  [999_999, '999999'],
  [999_999.5, '1e+06'],
  [100_000.5, '100000'],
  [100_001.5, '100002'],
  [0.0001, '0.0001'],
  [0.00001, '1e-05'],
  [1e300, '1e+300'],
  [123_456_789, '1.23457e+08'],
])('%d has the six digits %s', (value, digits) => {
  expect(sixDigits(value, false)).toBe(digits);
});
