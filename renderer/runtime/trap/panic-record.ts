import type { PanicValues } from './panic-frames';

/** What a Rust panic left in linear memory. */
export interface PanicRecord {
  /** Where it stands. A panic's stack is not given back, so that what panics next stands below it. */
  readonly address: number;
  /** With `…` for each value in it that cannot be told. */
  readonly message: string;
  /** `src/lib.rs:4:5`. */
  readonly location: string;
}

/** Bytes of memory that are looked through: the stack lies first, and is a megabyte unless somebody asked for more. */
const MOST = 1 << 23;
const LONGEST_FILE = 1_024;
const LONGEST_PIECE = 4_096;
const MOST_PIECES = 64;
const MOST_LINE = 10_000_000;
const UNKNOWN = '…';

/**
 * Looks for `PanicInfo { message: &Arguments, location: &Location, … }` on the stack, as `core::panicking::panic_fmt` puts it there. The lowest one is the newest.
 * Nothing promises this layout: whatever does not read as a message and a file's name beside it is no record. https://doc.rust-lang.org/core/panic/struct.PanicInfo.html
 */
export function findPanicRecord(memory: Uint8Array, below: number, kind: PanicValues): PanicRecord | null {
  const reader = createReader(memory);
  const end = Math.min(memory.length, MOST, below) - 4;
  for (let address = 8; address < end; address += 4) {
    const location = readLocation(reader, reader.word(address + 4));
    if (location === null) continue;
    const message = readArguments(reader, reader.word(address), kind);
    if (message !== null) return { address, message, location };
  }
  return null;
}

interface Reader {
  /** A `usize` at an address; 0 beyond the memory. */
  word(address: number): number;
  /** Null where the bytes are no text. */
  text(address: number, length: number): string | null;
  readonly bytes: Uint8Array;
}

function createReader(bytes: Uint8Array): Reader {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const decoder = new TextDecoder('utf-8', { fatal: true });
  return {
    bytes,
    word: (address) => (address + 4 <= bytes.length ? view.getUint32(address, true) : 0),
    text(address, length) {
      if (address + length > bytes.length) return null;
      try {
        // A copy: a shared memory cannot be decoded.
        return decoder.decode(bytes.slice(address, address + length));
      } catch {
        return null;
      }
    },
  };
}

const RUST_FILE = /^\P{Cc}+\.rs$/u;

/** `Location { file: &str, line: u32, col: u32 }`; a newer one counts the zero behind the file's name. */
function readLocation({ word, text, bytes }: Reader, at: number): string | null {
  if (at < 8 || at % 4 !== 0 || at + 16 > bytes.length) return null;
  const length = word(at + 4);
  const line = word(at + 8);
  const column = word(at + 12);
  if (length < 4 || length > LONGEST_FILE || line < 1 || line > MOST_LINE || column < 1 || column > MOST_LINE) return null;
  const file = text(word(at), length)?.replace(/\0$/, '');
  return file !== undefined && RUST_FILE.test(file) ? `${file}:${line}:${column}` : null;
}

/** `fmt::Arguments` as Rust lays it out since 1.93, or as it did before. */
function readArguments(reader: Reader, at: number, kind: PanicValues): string | null {
  if (at < 8 || at % 4 !== 0) return null;
  return readPieces(reader, at, kind) ?? readTemplate(reader, at, kind);
}

/** `{ pieces: &[&str], args: &[Argument], fmt: … }`: a value stands behind each piece, as long as there are some. */
function readPieces(reader: Reader, at: number, kind: PanicValues): string | null {
  const { word, text, bytes } = reader;
  const pieces = word(at);
  const count = word(at + 4);
  const values = word(at + 12);
  if (pieces < 8 || pieces % 4 !== 0 || count < 1 || count > MOST_PIECES || values > MOST_PIECES) return null;
  if (pieces + 8 * count > bytes.length || values > count || count > values + 1) return null;
  let message = '';
  for (let index = 0; index < count; index++) {
    const length = word(pieces + 8 * index + 4);
    const piece = length > LONGEST_PIECE ? null : text(word(pieces + 8 * index), length);
    if (piece === null) return null;
    message += piece + (index < values ? readValue(reader, word(at + 8), index, kind) : '');
  }
  return message === '' ? null : message;
}

/** `{ template, args }`: of plain text the second word is its length with the lowest bit set; else the template holds texts and where values stand. */
function readTemplate(reader: Reader, at: number, kind: PanicValues): string | null {
  const { word, text, bytes } = reader;
  const template = word(at);
  const values = word(at + 4);
  if (template < 8 || template >= bytes.length) return null;
  if (values % 2 === 1) {
    const length = values >>> 1;
    return length === 0 || length > LONGEST_PIECE ? null : text(template, length);
  }
  let message = '';
  let next = 0;
  for (let from = template; message.length <= LONGEST_PIECE && from < bytes.length; ) {
    const head = bytes[from] ?? 0;
    from++;
    if (head === 0) return message === '' ? null : message;
    if (head >= 0xc0) {
      // Flags, a width and a precision may follow, and the index of the value.
      const index = head & 8 ? (bytes[from + skipped(head & 7)] ?? 0) | ((bytes[from + skipped(head & 7) + 1] ?? 0) << 8) : next;
      message += readValue(reader, values, index, kind);
      next = index + 1;
      from += skipped(head & 15);
    } else {
      const long = head === 0x80;
      if (head > 0x80) return null;
      const length = long ? (bytes[from] ?? 0) | ((bytes[from + 1] ?? 0) << 8) : head;
      if (long) from += 2;
      const piece = text(from, length);
      if (piece === null) return null;
      message += piece;
      from += length;
    }
  }
  return null;
}

function skipped(options: number): number {
  return (options & 1 ? 4 : 0) + (options & 2 ? 2 : 0) + (options & 4 ? 2 : 0) + (options & 8 ? 2 : 0);
}

/** `Argument { value: &_, formatter: fn }`: only who wrote the message knows the value's type. */
function readValue({ word, text, bytes }: Reader, values: number, index: number, kind: PanicValues): string {
  const value = word(values + 8 * index);
  if (value < 8 || value % 4 !== 0 || value + 8 > bytes.length) return UNKNOWN;
  if (kind === 'numbers') return String(word(value));
  const length = word(value + 4);
  return kind === 'text' && index === 0 && length <= LONGEST_PIECE ? (text(word(value), length) ?? UNKNOWN) : UNKNOWN;
}
