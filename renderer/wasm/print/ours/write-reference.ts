import { type AsciiPool, copyAscii } from './ascii-words';
import { writeU32 } from './decimal';
import type { TextBuffer } from './text-buffer';

const LONGEST_INDEX = 10;

/** `$name`, or the index. */
export function writeReference(out: TextBuffer, pool: AsciiPool, index: number): void {
  const { starts, view } = pool;
  const start = starts[index] ?? 0;
  const length = (starts[index + 1] ?? start) - start;
  out.reserve(Math.max(length, LONGEST_INDEX));
  out.at = length > 0 ? copyAscii(out.view, out.at, view, start, length) : writeU32(out.bytes, out.at, index);
}

/** `$name`, or the index as a comment. */
export function writeName(out: TextBuffer, pool: AsciiPool, index: number): void {
  const named = (pool.starts[index + 1] ?? 0) > (pool.starts[index] ?? 0);
  if (!named) out.text('(;');
  writeReference(out, pool, index);
  if (!named) out.text(';)');
}
