import { giveUp } from '../give-up';
import { base62, optionalBase62, put, type V0Parser } from './v0-parser';

/** Behind `L`: `'_` where it was erased, else counted from the innermost binder. */
export function lifetime(parser: V0Parser): string {
  const index = base62(parser);
  if (index === 0) return "'_";
  if (index > parser.lifetimes) giveUp();
  return nameOf(parser.lifetimes - index);
}

function nameOf(depth: number): string {
  return depth < 26 ? `'${String.fromCharCode(97 + depth)}` : `'_${depth}`;
}

/** More lifetimes than any source binds at once. */
const MOST = 1000;

/** `for<'a> ` around what is read, where lifetimes are bound. */
export function bound(parser: V0Parser, read: () => void): void {
  const count = optionalBase62(parser, 'G');
  if (count > MOST) giveUp();
  if (count > 0) put(parser, `for<${Array.from({ length: count }, (_, index) => nameOf(parser.lifetimes + index)).join(', ')}> `);
  parser.lifetimes += count;
  read();
  parser.lifetimes -= count;
}
