import fc from 'fast-check';
import { expect, test } from 'vitest';
import { TextBuffer } from '../../../../../renderer/wasm/print/ours/text-buffer';
import { writeString, writeStringInParts } from '../../../../../renderer/wasm/print/ours/write-string';

function written(bytes: Uint8Array, most = Number.POSITIVE_INFINITY): string {
  const out = new TextBuffer();
  writeString(out, bytes, 0, bytes.length, most);
  return new TextDecoder().decode(out.written());
}

/** As the text format reads a string. */
function read(text: string): number[] {
  const bytes: number[] = [];
  for (const [token] of text.slice(1, -1).matchAll(/\\[0-9a-f]{2}|./gs))
    bytes.push(token.length === 3 ? Number.parseInt(token.slice(1), 16) : token.charCodeAt(0));
  return bytes;
}

test('the bytes come back from the string', () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => read(written(bytes)).join() === bytes.join()));
});

test('only letters, digits, signs and the space stand for themselves', () => {
  const all = written(Uint8Array.from({ length: 128 }, (_, byte) => byte));
  expect(all.replaceAll(/\\[0-9a-f]{2}/g, '')).toBe(
    `"${String.fromCharCode(...Array.from({ length: 95 }, (_, at) => at + 0x20)).replace(/["\\]/g, '')}"`,
  );
});

test('a long string is cut where the screen wants it and says so', () => {
  expect(written(new TextEncoder().encode('abcdef'), 3)).toBe('"abc…"');
});

test('written in parts it is the same, and no part is much longer than what is enough', () => {
  const bytes = Uint8Array.from({ length: 500_000 }, (_, at) => (at * 7) % 256);
  const out = new TextBuffer();
  const parts: string[] = [];
  const handOver = () => {
    parts.push(new TextDecoder().decode(out.written()));
    out.clear();
  };
  for (const _ of writeStringInParts(out, bytes, 0, bytes.length, 100_000)) handOver();
  handOver();
  expect([parts.length > 5, Math.max(...parts.map(({ length }) => length)) < 400_000, parts.join('') === written(bytes)]).toEqual([
    true,
    true,
    true,
  ]);
});
