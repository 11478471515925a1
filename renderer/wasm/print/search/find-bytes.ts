/** The offset of the next occurrence of a text at or behind a byte, or -1. */
export type ByteFinder = (bytes: Uint8Array, from: number) => number;

const LONGEST_SKIP = 255;
const BEYOND_ASCII = /[^\0-\x7f]/;

/**
 * Looks for plain ASCII in bytes, as long steps as the text is long (Horspool's way); null for a text that is more than a line of ASCII.
 * Letters of other alphabets never count as one of ASCII's, whatever the case, and neither does a regular expression without `u` take them for one.
 */
export function createByteFinder(text: string, caseSensitive: boolean): ByteFinder | null {
  if (text === '' || text.includes('\n') || BEYOND_ASCII.test(text)) return null;
  const folds = Uint8Array.from({ length: 256 }, (_, byte) => (caseSensitive ? byte : foldCase(byte)));
  const wanted = Uint8Array.from(text, (letter) => folds[letter.charCodeAt(0)] ?? 0);
  const last = wanted.length - 1;
  const lastByte = wanted[last] ?? 0;
  // How far one may go on when a byte stands where the text's last one was expected.
  const steps = new Uint8Array(256);
  for (let byte = 0; byte < 256; byte++) {
    const folded = folds[byte] ?? 0;
    const distance = last === 0 ? 1 : last - wanted.lastIndexOf(folded, last - 1);
    steps[byte] = Math.min(distance, LONGEST_SKIP);
  }
  const skips = steps.map((step, byte) => (folds[byte] === lastByte ? 0 : step));
  const step = steps[lastByte] ?? 1;
  return (bytes, from) => {
    const end = bytes.length;
    let at = from + last;
    while (at < end) {
      const skip = skips[bytes[at] ?? 0] ?? 0;
      if (skip > 0) {
        at += skip;
        continue;
      }
      let index = last - 1;
      while (index >= 0 && folds[bytes[at - last + index] ?? 0] === wanted[index]) index--;
      if (index < 0) return at - last;
      at += step;
    }
    return -1;
  };
}

function foldCase(byte: number): number {
  return byte >= 0x41 && byte <= 0x5a ? byte + 0x20 : byte;
}
