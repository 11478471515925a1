import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createNameWindow } from '../../../../renderer/wasm/binary/name-window';

test('names of any length, one behind the other or not, are what a decoder makes of them, or left to it', () => {
  const name = fc.record({
    length: fc.oneof(fc.nat(12), fc.nat(40), fc.nat(5_000)),
    ascii: fc.oneof({ weight: 5, arbitrary: fc.constant(true) }, fc.boolean()),
  });
  fc.assert(
    fc.property(fc.array(name, { maxLength: 60 }), fc.nat(9), fc.boolean(), (names, gap, shuffled) => {
      // What lies between two names is not ASCII, as a long index would not be.
      const bytes = new Uint8Array(names.reduce((sum, { length }) => sum + length + gap, 0)).fill(0xe9);
      let end = 0;
      const ranges = names.map(({ length, ascii }) => {
        const start = end;
        for (let at = start; at < start + length; at++) bytes[at] = 0x20 + (at % 0x5f);
        if (!ascii && length > 0) bytes[start + (length >> 1)] = 0xff;
        end = start + length + gap;
        return { start, end: start + length, expected: ascii || length === 0 };
      });
      const window = createNameWindow(bytes, bytes.length);
      for (const { start, end: stop, expected } of shuffled ? ranges.toSorted((a, b) => (a.start % 7) - (b.start % 7)) : ranges)
        expect(window.read(start, stop)).toBe(expected ? new TextDecoder().decode(bytes.subarray(start, stop)) : null);
    }),
    { numRuns: 300 },
  );
});

test('what is not ASCII is left to another, and does not hide what is', () => {
  const bytes = new TextEncoder().encode('plainößlater');
  const window = createNameWindow(bytes, bytes.length);
  expect([window.read(0, 5), window.read(5, 9), window.read(9, 14)]).toEqual(['plain', null, 'later']);
});

test('a name may be read again, or one before it', () => {
  const bytes = new TextEncoder().encode(`${'x'.repeat(3_000)}abc`);
  const window = createNameWindow(bytes, bytes.length);
  expect([window.read(3_000, 3_003), window.read(0, 2), window.read(3_000, 3_003)]).toEqual(['abc', 'xx', 'abc']);
});
