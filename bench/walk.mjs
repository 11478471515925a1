import { readFileSync } from 'node:fs';

/** Reads a file and adds up its bytes, as every way of opening it must: the peer of opening. */
export function walk(path) {
  const bytes = new Uint8Array(readFileSync(path));
  let sum = 0;
  for (let at = 0; at < bytes.length; at++) sum = (sum + bytes[at]) | 0;
  return sum;
}
