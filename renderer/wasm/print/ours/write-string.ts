import { BACKSLASH, QUOTE, SPACE } from '../ascii';
import type { TextBuffer } from './text-buffer';

/** Bytes that are written between two looks at whether the buffer is full. */
const PART = 1 << 16;

/** Text of each byte and its length: `a`, or `\0a`. https://webassembly.github.io/spec/core/text/values.html#strings */
const WORDS = new Uint32Array(256);
const LENGTHS = new Uint8Array(256);
for (let byte = 0; byte < 256; byte++) {
  const plain = byte >= SPACE && byte < 0x7f && byte !== QUOTE && byte !== BACKSLASH;
  const text = plain ? String.fromCharCode(byte) : `\\${byte.toString(16).padStart(2, '0')}`;
  LENGTHS[byte] = text.length;
  for (let index = text.length - 1; index >= 0; index--) WORDS[byte] = ((WORDS[byte] ?? 0) << 8) | text.charCodeAt(index);
}

/** Writes bytes as a string with its quotes. With `most`, no more than so many of them: then `…` says that there are others. */
export function writeString(out: TextBuffer, bytes: Uint8Array, start: number, end: number, most: number): void {
  const last = Math.min(end, start + most);
  out.byte(QUOTE);
  writeBytes(out, bytes, start, last);
  if (last < end) out.text('…');
  out.byte(QUOTE);
}

/** The same of all bytes; stops each time that the buffer holds enough, so that it can be handed over and cleared. */
export function* writeStringInParts(out: TextBuffer, bytes: Uint8Array, start: number, end: number, enough: number): Generator<void> {
  out.byte(QUOTE);
  for (let at = start; at < end; at += PART) {
    writeBytes(out, bytes, at, Math.min(at + PART, end));
    if (out.at >= enough) yield;
  }
  out.byte(QUOTE);
}

/** Of the bytes between two offsets the one whose text holds some character of the string, and how many characters stand before it. */
export function byteOfCharacter(
  bytes: Uint8Array,
  start: number,
  end: number,
  character: number,
): { readonly at: number; readonly before: number } {
  let before = 0;
  let at = start;
  for (; at < end; at++) {
    const length = LENGTHS[bytes[at] ?? 0] ?? 0;
    if (before + length > character) break;
    before += length;
  }
  return { at, before };
}

/** Writes some bytes of a string, without quotes. */
export function writeStringPart(out: TextBuffer, bytes: Uint8Array, start: number, end: number): void {
  writeBytes(out, bytes, start, end);
}

function writeBytes(out: TextBuffer, bytes: Uint8Array, start: number, end: number): void {
  // Counted before: room for the longest escapes would be a third more than a segment of megabytes takes.
  let length = 0;
  for (let at = start; at < end; at++) length += LENGTHS[bytes[at] ?? 0] ?? 0;
  out.reserve(length);
  const { view } = out;
  let to = out.at;
  for (let at = start; at < end; at++) {
    const byte = bytes[at] ?? 0;
    view.setUint32(to, WORDS[byte] ?? 0, true);
    to += LENGTHS[byte] ?? 0;
  }
  out.at = to;
}
