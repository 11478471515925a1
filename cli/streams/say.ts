import { writeFully } from './write-fully';

const STDOUT = 1;
const STDERR = 2;
/** Characters that go to the system at once. */
const BATCH = 65_536;
const encoder = new TextEncoder();

/** A line on stdout. False when nobody reads any more. */
export function say(line: string): boolean {
  return writeFully(STDOUT, encoder.encode(`${line}\n`));
}

/** A line on stderr, with the program's name before it as in every command line tool. */
export function complain(line: string): void {
  writeFully(STDERR, encoder.encode(`watchglass: ${line}\n`));
}

/** Many small pieces on stdout, written by large ones. False when nobody reads any more. */
export function sayPieces(pieces: Iterable<string>): boolean {
  let batch = '';
  for (const piece of pieces) {
    batch += piece;
    if (batch.length < BATCH) continue;
    if (!writeFully(STDOUT, encoder.encode(batch))) return false;
    batch = '';
  }
  return batch === '' || writeFully(STDOUT, encoder.encode(batch));
}
