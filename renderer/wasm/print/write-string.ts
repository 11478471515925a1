import type { TextBuffer } from './text-buffer';

const QUOTE = 0x22;
const LONGEST_ESCAPE = 4;

/** Text of each byte and its length: `a`, or `\0a`. https://webassembly.github.io/spec/core/text/values.html#strings */
const WORDS = new Uint32Array(256);
const LENGTHS = new Uint8Array(256);
for (let byte = 0; byte < 256; byte++) {
  const plain = byte >= 0x20 && byte < 0x7f && byte !== QUOTE && byte !== 0x5c;
  const text = plain ? String.fromCharCode(byte) : `\\${byte.toString(16).padStart(2, '0')}`;
  LENGTHS[byte] = text.length;
  for (let place = text.length - 1; place >= 0; place--) WORDS[byte] = ((WORDS[byte] ?? 0) << 8) | text.charCodeAt(place);
}

/** Writes bytes as a string with its quotes. With `most`, no more than so many of them: then `…` says that there are others. */
export function writeString(out: TextBuffer, bytes: Uint8Array, start: number, end: number, most: number): void {
  const last = Math.min(end, start + most);
  out.reserve((last - start) * LONGEST_ESCAPE + 2);
  const { view } = out;
  let to = out.at;
  view.setUint8(to++, QUOTE);
  for (let at = start; at < last; at++) {
    const byte = bytes[at] ?? 0;
    view.setUint32(to, WORDS[byte] ?? 0, true);
    to += LENGTHS[byte] ?? 0;
  }
  out.at = to;
  if (last < end) out.text('…');
  out.byte(QUOTE);
}
