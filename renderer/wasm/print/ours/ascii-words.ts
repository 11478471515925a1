/** Text in words of eight bytes: most of a module's text is copied from a few short strings, and a word costs what a byte costs. */
export interface AsciiPool {
  readonly view: DataView;
  /** Where each text begins; one entry more than texts. */
  readonly starts: Uint32Array;
}

const WORD = 8;
const encoder = new TextEncoder();
const SPACES = new DataView(encoder.encode(' '.repeat(WORD)).buffer).getFloat64(0, true);

/** Packs texts that are ASCII. An ASCII word read as a float is never NaN, so that the engine copies it as it is. */
export function packAscii(texts: readonly string[]): AsciiPool {
  const starts = new Uint32Array(texts.length + 1);
  let length = 0;
  for (const [index, text] of texts.entries()) {
    starts[index] = length;
    length += text.length;
  }
  starts[texts.length] = length;
  const bytes = new Uint8Array(length + 2 * WORD);
  for (const [index, text] of texts.entries()) if (text !== '') encoder.encodeInto(text, bytes.subarray(starts[index]));
  return { view: new DataView(bytes.buffer), starts };
}

/** Copies `length` bytes, and up to fifteen more: two words at once, since a length that is looked at is often guessed wrong by the processor. */
export function copyAscii(to: DataView, at: number, from: DataView, start: number, length: number): number {
  to.setFloat64(at, from.getFloat64(start, true), true);
  to.setFloat64(at + WORD, from.getFloat64(start + WORD, true), true);
  for (let index = 2 * WORD; index < length; index += WORD) to.setFloat64(at + index, from.getFloat64(start + index, true), true);
  return at + length;
}

/** Writes spaces, and up to fifteen more bytes. */
export function writeSpaces(to: DataView, at: number, length: number): number {
  to.setFloat64(at, SPACES, true);
  to.setFloat64(at + WORD, SPACES, true);
  for (let index = 2 * WORD; index < length; index += WORD) to.setFloat64(at + index, SPACES, true);
  return at + length;
}
