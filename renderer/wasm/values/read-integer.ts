import { accepted, type Reading, refused } from './reading';

const INTEGER = /^([+-]?)(0x[0-9a-f]+(?:_[0-9a-f]+)*|[0-9]+(?:_[0-9]+)*)$/i;

/** Decimal or `0x`, underscores between digits as in the text format. The range is refused by name, never wrapped silently. */
export function readInteger(text: string, min: bigint, max: bigint): Reading<bigint> {
  const trimmed = text.trim();
  if (trimmed === '') return refused('value.empty');
  const match = INTEGER.exec(trimmed);
  const [, sign, digits] = match ?? [];
  if (digits === undefined) return refused('value.not-an-integer');
  const magnitude = BigInt(digits.replaceAll('_', ''));
  const value = sign === '-' ? -magnitude : magnitude;
  return value < min || value > max ? refused('value.out-of-range', { min: `${min}`, max: `${max}` }) : accepted(value);
}
