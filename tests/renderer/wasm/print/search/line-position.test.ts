import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countNewlines, createLinePosition } from '../../../../../renderer/wasm/print/search/line-position';

const encoder = new TextEncoder();

test('newlines are counted between any two offsets, wherever the bytes lie in memory', () => {
  const bytes = fc.uint8Array({ minLength: 0, maxLength: 4_000 });
  fc.assert(
    fc.property(bytes, fc.nat(8), fc.nat(4_000), fc.nat(4_000), (random, shift, one, other) => {
      const all = random.map((byte) => (byte < 100 ? 0x0a : byte));
      const seen = all.subarray(Math.min(shift, all.length));
      const [from, to] = [Math.min(one, other, seen.length), Math.min(Math.max(one, other), seen.length)];
      expect(countNewlines(seen, from, to)).toBe(seen.subarray(from, to).filter((byte) => byte === 0x0a).length);
    }),
  );
});

test('a million newlines in a row are all counted', () => {
  expect(countNewlines(new Uint8Array(1_000_003).fill(0x0a), 1, 1_000_002)).toBe(1_000_001);
});

test('line and column of ascending offsets are those of the text in UTF-16', () => {
  const text = fc.string({ unit: fc.constantFrom('a', '\n', 'é', '漢', '😀'), maxLength: 60 });
  fc.assert(
    fc.property(text, fc.nat(1_000), (written, firstLine) => {
      const characters = Array.from(written);
      const position = createLinePosition(encoder.encode(written), firstLine);
      for (let count = 0; count < characters.length; count += 2) {
        const before = characters.slice(0, count).join('');
        position.moveTo(encoder.encode(before).length);
        const lines = before.split('\n');
        expect([position.line, position.column]).toEqual([firstLine + lines.length - 1, lines.at(-1)?.length]);
      }
    }),
  );
});
