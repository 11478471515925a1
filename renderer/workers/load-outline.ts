import { HEAVY } from '../wasm/binary/section-ids';
import type { Outcome } from '../wasm/malformed';
import type { ByteRange } from '../wasm/module';

/** Puts a range of the file into its place in the bytes. */
export type Load = (range: ByteRange) => Promise<Outcome<null>>;

const PREAMBLE = 8;
/** Bytes of the first fetch, in which most interfaces end. */
const FIRST = 1 << 18;
/** Of the second one. Each is twice as long as the one before, so that a file of a million sections is soon read as a whole. */
const SECOND = 1 << 14;
/** What is looked at of a section to know what it is: its id, its size, and how many entries it has or how its name begins. */
const HEAD = 32;
const LONGEST_LEB = 5;
/** A longer name would not be there whole. */
const LONGEST_DEBUG_NAME = 20;
const DEBUG = [...'.debug_'].map((letter) => letter.charCodeAt(0));

/**
 * Loads what tells a module's interface, and leaves out what is most of a large one: the contents of its code, its data and its debug sections.
 * Answers with the ranges that are missing. Where a section's size does not lead on, everything behind it is.
 */
export async function loadOutline(bytes: Uint8Array, load: Load): Promise<Outcome<readonly ByteRange[]>> {
  const missing: ByteRange[] = [];
  /** What lies before is loaded, or known to be missing. */
  let known = 0;
  let block = SECOND;
  const need = async (end: number): Promise<Outcome<null>> => {
    const start = known;
    if (end <= start) return { ok: true, value: null };
    known = Math.min(Math.max(end, start + block), bytes.length);
    block *= 2;
    return load({ start, end: known });
  };
  const passOver = (end: number) => {
    if (end > known) missing.push({ start: known, end });
    known = Math.max(known, end);
  };
  const first = await need(FIRST);
  if (!first.ok) return first;
  for (let at = PREAMBLE; at < bytes.length; ) {
    const head = await need(Math.min(at + HEAD, bytes.length));
    if (!head.ok) return head;
    const contents = contentsAt(bytes, at);
    if (contents === null) break;
    const end = Math.min(contents.end, bytes.length);
    if (HEAVY.has(bytes[at] ?? 0) || (bytes[at] === 0 && isDebug(bytes, contents.start))) passOver(end);
    else {
      const loaded = await need(end);
      if (!loaded.ok) return loaded;
    }
    at = end;
  }
  passOver(bytes.length);
  return { ok: true, value: missing };
}

/** Where the contents of the section at `at` lie; null where no size can be read. */
function contentsAt(bytes: Uint8Array, at: number): ByteRange | null {
  const size = readSize(bytes, at + 1);
  return size === null ? null : { start: size.end, end: size.end + size.value };
}

function isDebug(bytes: Uint8Array, at: number): boolean {
  const length = readSize(bytes, at);
  return length !== null && length.value <= LONGEST_DEBUG_NAME && DEBUG.every((byte, place) => bytes[length.end + place] === byte);
}

/** Roughly: what is wrong with a number, decoding says. */
function readSize(bytes: Uint8Array, at: number): { readonly value: number; readonly end: number } | null {
  let value = 0;
  for (let length = 0; length < LONGEST_LEB; length++) {
    const byte = bytes[at + length];
    if (byte === undefined) return null;
    value += (byte & 0x7f) * 2 ** (7 * length);
    if (byte < 0x80) return { value, end: at + length + 1 };
  }
  return null;
}
