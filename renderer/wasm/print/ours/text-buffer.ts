const FIRST_SIZE = 1 << 16;
/** Writers may go so far beyond what they asked room for: words of eight bytes overshoot. */
const SLACK = 64;

/** Bytes that are kept for the next writing: one line may take a hundred megabytes. */
const MOST_KEPT = 1 << 24;
/** Characters. */
const SHORT = 40;

const encoder = new TextEncoder();

/** A growing run of UTF-8 that is written over again and again. Hot writers work on `bytes` and `view` from `at` on and put `at` back. */
export class TextBuffer {
  bytes = new Uint8Array(0);
  view = new DataView(this.bytes.buffer);
  at = 0;

  constructor() {
    // Not in the fields above: V8 takes a field that was never assigned again for a constant, and throws away all code that stands on it when the buffer first grows.
    this.allocate(FIRST_SIZE);
  }

  /** Makes room for so many bytes behind `at`; `bytes` and `view` may be others afterwards. */
  reserve(length: number): void {
    const wanted = this.at + length + SLACK;
    if (wanted <= this.bytes.length) return;
    const written = this.written();
    // Behind what takes megabytes a few bytes follow, for which all shall not grow once more.
    this.allocate(Math.max(wanted + FIRST_SIZE, this.bytes.length * 2));
    this.bytes.set(written);
  }

  text(text: string): void {
    this.reserve(text.length * 3);
    if (text.length <= SHORT && this.ascii(text)) return;
    this.at += encoder.encodeInto(text, this.bytes.subarray(this.at)).written;
  }

  /** For short texts calling the encoder costs more than writing them. False, and nothing written, when there is more than ASCII in it. */
  private ascii(text: string): boolean {
    let { at } = this;
    for (let index = 0; index < text.length; index++) {
      const code = text.charCodeAt(index);
      if (code > 0x7f) return false;
      this.bytes[at++] = code;
    }
    this.at = at;
    return true;
  }

  copy(bytes: Uint8Array): void {
    this.reserve(bytes.length);
    this.bytes.set(bytes, this.at);
    this.at += bytes.length;
  }

  byte(code: number): void {
    this.reserve(1);
    this.bytes[this.at++] = code;
  }

  /** What was written since the last `clear`; valid until the next writing. */
  written(): Uint8Array {
    return this.bytes.subarray(0, this.at);
  }

  clear(): void {
    this.at = 0;
    if (this.bytes.length > MOST_KEPT) this.allocate(FIRST_SIZE);
  }

  private allocate(length: number): void {
    this.bytes = new Uint8Array(length);
    this.view = new DataView(this.bytes.buffer);
  }
}
