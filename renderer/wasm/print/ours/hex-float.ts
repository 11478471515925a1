/** How a float is put together. https://webassembly.github.io/spec/core/binary/values.html#floating-point */
interface Format {
  readonly bits: bigint;
  readonly significandBits: bigint;
  readonly bias: number;
}

const F32: Format = { bits: 32n, significandBits: 23n, bias: 127 };
const F64: Format = { bits: 64n, significandBits: 52n, bias: 1023 };

const scratch = new DataView(new ArrayBuffer(8));

/** `0x1.8p+0 (;=1.5;)`: the exact bits, and for people six digits. */
export function hexF32(bits: number): string {
  scratch.setUint32(0, bits);
  return `${hexFloat(BigInt(bits >>> 0), F32)} (;=${sixDigits(scratch.getFloat32(0), bits < 0 || bits >= 2 ** 31)};)`;
}

export function hexF64(bits: bigint): string {
  scratch.setBigUint64(0, bits);
  return `${hexFloat(bits, F64)} (;=${sixDigits(scratch.getFloat64(0), bits >> 63n === 1n)};)`;
}

function hexFloat(bits: bigint, { bits: width, significandBits, bias }: Format): string {
  const sign = bits >> (width - 1n) === 1n ? '-' : '';
  const significand = bits & ((1n << significandBits) - 1n);
  const biased = Number((bits >> significandBits) & ((1n << (width - 1n - significandBits)) - 1n));
  if (biased === 2 * bias + 1) {
    if (significand === 0n) return `${sign}inf`;
    const canonical = significand === 1n << (significandBits - 1n);
    return canonical ? `${sign}nan` : `${sign}nan:0x${significand.toString(16)}`;
  }
  if (biased === 0 && significand === 0n) return `${sign}0x0p+0`;
  const digits = Number(significandBits + 3n) >> 2;
  const aligned = significand << (BigInt(digits * 4) - significandBits);
  if (biased > 0) return `${sign}0x1${fraction(aligned, digits)}p${signed(biased - bias)}`;
  // Subnormal: the first set bit moves before the point; the point stays even if nothing is left behind it.
  const leading = Number(significandBits) - significand.toString(2).length;
  const rest = (significand << BigInt(leading + 1)) & ((1n << significandBits) - 1n);
  const after = fraction(rest << (BigInt(digits * 4) - significandBits), digits);
  return `${sign}0x1${after === '' ? '.' : after}p${signed(-bias - leading)}`;
}

function fraction(significand: bigint, digits: number): string {
  const text = significand.toString(16).padStart(digits, '0').replace(/0+$/, '');
  return text === '' ? '' : `.${text}`;
}

function signed(exponent: number): string {
  return exponent < 0 ? `${exponent}` : `+${exponent}`;
}

/** C's `%g`: six significant digits, halves to the even digit, no trailing zeros, an exponent of two digits at least. */
export function sixDigits(value: number, negative: boolean): string {
  if (Number.isNaN(value)) return negative ? '-nan' : 'nan';
  if (!Number.isFinite(value)) return negative ? '-inf' : 'inf';
  if (value === 0) return negative ? '-0' : '0';
  const [digits = '', power = ''] = roundToSix(Math.abs(value)).split('e');
  const exponent = Number(power);
  const sign = negative ? '-' : '';
  if (exponent >= -4 && exponent < 6) return sign + trimZeros(Number(`${digits}e${exponent}`).toFixed(5 - exponent));
  const shown = Math.abs(exponent).toString().padStart(2, '0');
  return `${sign}${trimZeros(digits)}e${exponent < 0 ? '-' : '+'}${shown}`;
}

// The language rounds a half up; C rounds it to the even digit.
function roundToSix(value: number): string {
  const seven = value.toExponential(6);
  const rounded = value.toExponential(5);
  const [digits = '', power = ''] = seven.split('e');
  const isHalf = digits.endsWith('5') && Number(seven) === value && value.toExponential(25).split('e')[0]?.slice(8).match(/[1-9]/) === null;
  if (!isHalf || Number(digits.at(-2)) % 2 === 1) return rounded;
  return `${digits.slice(0, -1)}e${power}`;
}

function trimZeros(text: string): string {
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text;
}
