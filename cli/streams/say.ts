import { type Written, writePieces } from './write-pieces';

/** As a person names standard output. */
export const STDOUT_NAME = '-';
const STDOUT = 1;
const STDERR = 2;
/** Characters that go to the system at once. */
const BATCH = 65_536;
const encoder = new TextEncoder();

/** A line on stdout. */
export function say(line: string): Written {
  return writePieces(STDOUT, [encoder.encode(`${line}\n`)]);
}

/** A line on stderr, with the program's name before it as in every command line tool. When that cannot be written, the failure is dropped. */
export function complain(line: string): void {
  writePieces(STDERR, [encoder.encode(`watchglass: ${line}\n`)]);
}

/** Many small pieces on stdout, written by large ones. */
export function sayPieces(pieces: Iterable<string>): Written {
  return writePieces(STDOUT, batches(pieces));
}

function* batches(pieces: Iterable<string>): Iterable<Uint8Array> {
  let batch = '';
  for (const piece of pieces) {
    batch += piece;
    if (batch.length < BATCH) continue;
    yield encoder.encode(batch);
    batch = '';
  }
  if (batch !== '') yield encoder.encode(batch);
}
