import { accepted, type Reading, refused } from './reading';

const DECIMAL = /^[+-]?(?:[0-9][0-9_]*(?:\.[0-9_]*)?|\.[0-9][0-9_]*)(?:e[+-]?[0-9]+)?$/i;
const HEX = /^([+-]?)0x([0-9a-f][0-9a-f_]*)(?:\.([0-9a-f_]*))?(?:p([+-]?[0-9]+))?$/i;
const WORDS = new Map<string, number>([
  ['inf', Number.POSITIVE_INFINITY],
  ['infinity', Number.POSITIVE_INFINITY],
  ['nan', Number.NaN],
]);

/** Decimals, hexadecimal floats, `inf` and `nan`, as the text format and JavaScript write them. `round` brings the number to its type's precision. */
export function readFloat(text: string, round: (value: number) => number): Reading<number> {
  const trimmed = text.trim();
  if (trimmed === '') return refused('value.empty');
  const word = WORDS.get(trimmed.replace(/^[+-]/, '').toLowerCase());
  if (word !== undefined) return accepted(trimmed.startsWith('-') ? -word : word);
  const exact = DECIMAL.test(trimmed) ? Number(trimmed.replaceAll('_', '')) : readHexFloat(trimmed);
  if (exact === null) return refused('value.not-a-number');
  const value = round(exact);
  if (Number.isFinite(value)) return accepted(value);
  const max = round === Math.fround ? 3.4028234663852886e38 : Number.MAX_VALUE;
  return refused('value.out-of-range', { min: `${-max}`, max: `${max}` });
}

function readHexFloat(text: string): number | null {
  const match = HEX.exec(text);
  if (match === null) return null;
  const [, sign = '', whole = '', fraction = '', exponent = '0'] = match;
  const digits = fraction.replaceAll('_', '');
  const magnitude = scale(Number(BigInt(`0x${whole.replaceAll('_', '')}${digits}`)), Number(exponent) - 4 * digits.length);
  return sign === '-' ? -magnitude : magnitude;
}

// In two steps: 2 ** -1074 is a number, but 2 ** -1100 is not, even where the product would be.
function scale(value: number, exponent: number): number {
  const half = Math.trunc(exponent / 2);
  return value * 2 ** half * 2 ** (exponent - half);
}
