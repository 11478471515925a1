import fc from 'fast-check';
import { test } from 'vitest';
import { copyAscii, packAscii, writeSpaces } from '../../../../../renderer/wasm/print/ours/ascii-words';

const ascii = fc.string({ unit: fc.integer({ min: 0, max: 0x7f }).map((code) => String.fromCharCode(code)), maxLength: 40 });

test('each packed text is copied out as it was, one behind the other', () => {
  fc.assert(
    fc.property(fc.array(ascii, { maxLength: 8 }), (texts) => {
      const { view, starts } = packAscii(texts);
      const to = new Uint8Array(8 * 40 + 8);
      let at = 0;
      for (const index of texts.keys()) {
        const start = starts[index] ?? 0;
        at = copyAscii(new DataView(to.buffer), at, view, start, (starts[index + 1] ?? 0) - start);
      }
      return new TextDecoder().decode(to.subarray(0, at)) === texts.join('');
    }),
  );
});

test('spaces are as many as were asked for', () => {
  fc.assert(
    fc.property(fc.nat({ max: 200 }), (length) => {
      const to = new Uint8Array(length + 32);
      const end = writeSpaces(new DataView(to.buffer), 3, length);
      return new TextDecoder().decode(to.subarray(3, end)) === ' '.repeat(length);
    }),
  );
});
