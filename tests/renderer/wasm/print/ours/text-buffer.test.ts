import fc from 'fast-check';
import { expect, test } from 'vitest';
import { TextBuffer } from '../../../../../renderer/wasm/print/ours/text-buffer';

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

test('what was written since the last clear is the texts one behind the other, whatever their script and length', () => {
  const text = fc.oneof(
    fc.string(),
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.nat({ max: 30_000 }).map((length) => 'ä'.repeat(length)),
  );
  const out = new TextBuffer();
  fc.assert(
    fc.property(fc.array(text, { maxLength: 6 }), (texts) => {
      out.clear();
      for (const each of texts) out.text(each);
      return decoder.decode(out.written()) === texts.join('');
    }),
  );
});

test('growing keeps what was written', () => {
  const out = new TextBuffer();
  for (let count = 0; count < 200_000; count++) out.byte(0x61 + (count % 26));
  out.reserve(1_000_000);
  expect(decoder.decode(out.written())).toBe('abcdefghijklmnopqrstuvwxyz'.repeat(7_693).slice(0, 200_000));
});

test('a reserved length may be written without asking again', () => {
  const out = new TextBuffer();
  out.reserve(500_000);
  expect(out.view.byteLength - out.at).toBeGreaterThanOrEqual(500_000);
});

test('what was grown for one long line is given back', () => {
  const out = new TextBuffer();
  out.reserve(1e8);
  out.clear();
  expect(out.bytes.length).toBeLessThan(1e6);
});

test('a few bytes behind megabytes that were reserved do not make the buffer grow again', () => {
  const out = new TextBuffer();
  out.reserve(30_000_000);
  const { length } = out.bytes;
  out.at += 30_000_000;
  out.text('")\n');
  expect([out.bytes.length, length < 31_000_000]).toEqual([length, true]);
});
