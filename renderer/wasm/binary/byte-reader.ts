import { MalformedError, type MalformedReason } from './malformed-error';
import { createNameWindow, type NameWindow } from './name-window';

// A byte order mark is part of a name like any other character.
const strictUtf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const lenientUtf8 = new TextDecoder('utf-8', { ignoreBOM: true });

/** Reads one range of the module, in order. Offsets are the module's; reading past the range's end is malformed, never undefined. */
export class ByteReader {
  readonly bytes: Uint8Array;
  readonly end: number;
  at: number;
  broken = 0;
  private readonly window: NameWindow;

  constructor(bytes: Uint8Array, start: number, end: number) {
    this.bytes = bytes;
    this.at = start;
    this.end = end;
    this.window = createNameWindow(bytes, end);
  }

  get left(): number {
    return this.end - this.at;
  }

  fail(reason: MalformedReason, offset: number = this.at): never {
    throw new MalformedError(reason, Math.min(offset, this.bytes.length));
  }

  u8(): number {
    if (this.at >= this.end) this.fail('unexpected-end');
    return this.bytes[this.at++] ?? 0;
  }

  /** The next byte without taking it, or -1 at the end. */
  peek(): number {
    return this.at < this.end ? (this.bytes[this.at] ?? -1) : -1;
  }

  /** https://webassembly.github.io/spec/core/binary/values.html#integers: at most ⌈32/7⌉ bytes, unused bits of the last one zero. */
  u32(): number {
    const first = this.u8();
    if (first < 0x80) return first;
    let value = first & 0x7f;
    for (let shift = 7; shift < 28; shift += 7) {
      const byte = this.u8();
      value |= (byte & 0x7f) << shift;
      if (byte < 0x80) return value;
    }
    const last = this.u8();
    if (last >= 0x80) this.fail('leb-too-long', this.at - 1);
    if (last > 0x0f) this.fail('leb-too-large', this.at - 1);
    return (value | (last << 28)) >>> 0;
  }

  u64(): bigint {
    let value = 0n;
    for (let shift = 0n; shift < 63n; shift += 7n) {
      const byte = this.u8();
      value |= BigInt(byte & 0x7f) << shift;
      if (byte < 0x80) return value;
    }
    const last = this.u8();
    if (last >= 0x80) this.fail('leb-too-long', this.at - 1);
    if (last > 1) this.fail('leb-too-large', this.at - 1);
    return value | (BigInt(last) << 63n);
  }

  /** A signed 33-bit integer: a type index, or below zero one of the spec's abstract types. */
  s33(): number {
    let value = 0;
    let factor = 1;
    for (let length = 1; ; length++) {
      const byte = this.u8();
      value += (byte & 0x7f) * factor;
      factor *= 128;
      if (byte < 0x80) {
        const signed = (byte & 0x40) === 0 ? value : value - factor;
        if (signed < -(2 ** 32) || signed >= 2 ** 32) this.fail('leb-too-large', this.at - 1);
        return signed;
      }
      if (length === 5) this.fail('leb-too-long', this.at - 1);
    }
  }

  /** A vector's length. Each entry takes a byte at least, so a claim beyond the bytes left is refused before anything is allocated. */
  count(most: number = Number.POSITIVE_INFINITY): number {
    const start = this.at;
    const count = this.u32();
    if (count > this.left) this.fail('count-too-large', start);
    if (count > most) this.fail('entry-limit', start);
    return count;
  }

  /** Skips a number of whatever length. */
  skipLeb(): void {
    while (this.u8() >= 0x80);
  }

  skip(length: number): void {
    if (length > this.left) this.fail('unexpected-end', this.end);
    this.at += length;
  }

  name(): string {
    const length = this.u32();
    const start = this.at;
    this.skip(length);
    const text = this.window.read(start, this.at);
    if (text !== null) return text;
    try {
      return strictUtf8.decode(this.bytes.subarray(start, this.at));
    } catch {
      return this.fail('not-utf8', start);
    }
  }

  /** For custom sections, which must not stop anything: broken UTF-8 becomes U+FFFD, and is counted in `broken`. */
  lenientName(): string {
    const start = this.at;
    try {
      return this.name();
    } catch (error) {
      if (!(error instanceof MalformedError) || error.reason !== 'not-utf8') throw error;
      this.at = start;
      const length = this.u32();
      this.skip(length);
      this.broken++;
      return lenientUtf8.decode(this.bytes.subarray(this.at - length, this.at));
    }
  }
}
