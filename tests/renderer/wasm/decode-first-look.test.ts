import fc from 'fast-check';
import { expect, test } from 'vitest';
import { HEAVY } from '../../../renderer/wasm/binary/section-ids';
import { decodeModule, firstLook } from '../../../renderer/wasm/decode';
import type { Module } from '../../../renderer/wasm/model/module';
import { opened } from '../../support/decoded';
import { EVERYTHING } from '../../support/generate/shape';
import { generatedModule } from '../../support/generated-module';
import { moduleBytes, name, section, vec } from '../../support/module-bytes';

const ROWS = 3;
/** The longest that a count may be. */
const COUNT = 5;

/** The module as it is before its code and data were read: how many entries they have stands there, and then nothing. */
function withoutBodies(bytes: Uint8Array): Uint8Array {
  const holes = bytes.slice();
  const { sections } = opened(bytes).summary;
  for (const { id, range } of sections) if (HEAVY.has(id)) holes.fill(0, Math.min(range.start + COUNT, range.end), range.end);
  return holes;
}

/** Proposals and notices may come from what was not read. */
function screenOf({ summary: { features: _, notices: __, ...summary }, imports, exports }: Module): unknown {
  return { summary, imports, exports: exports.slice(0, ROWS) };
}

test.each(['exnref', 'legacy'] as const)('a first look at any module tells what the whole says (exceptions: %s)', (exceptions) => {
  fc.assert(
    fc.property(generatedModule({ ...EVERYTHING, exceptions }), (bytes) => {
      const look = firstLook(withoutBodies(bytes), ROWS);
      expect(look && screenOf(look)).toEqual(screenOf(opened(bytes)));
    }),
    { numRuns: 300 },
  );
});

test('a first look at any bytes gives what was found or nothing, and never throws', () => {
  fc.assert(
    fc.property(generatedModule(EVERYTHING), fc.nat(), fc.integer({ min: 0, max: 255 }), (bytes, at, byte) => {
      bytes[8 + (at % Math.max(1, bytes.length - 8))] = byte;
      const look = firstLook(bytes, ROWS);
      return look === null || (look.summary.fault === null && look.exports.length <= ROWS && decodeModule(bytes).ok);
    }),
    { numRuns: 500 },
  );
});

test('a first look counts the exports that it does not keep', () => {
  const exported = ['a', 'b', 'c', 'd', 'e'].map((each) => [name(each), 2, 0]);
  const look = firstLook(moduleBytes(section(5, vec([0, 1])), section(7, vec(...exported))), ROWS);
  expect([look?.summary.counts.exports, look?.exports.map((item) => item.name)]).toEqual([5, ['a', 'b', 'c']]);
});
