import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type CallLog, LOG_LIMIT, type LoggedEntry, NO_LINES, withLines } from '../../../renderer/state/call-log';

const line = (key: number) => ({ key }) as LoggedEntry;
const keys = (log: CallLog) => log.slice().map(({ key }) => key);

it('reads as an array of the newest lines does, however they came', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(3000), { maxLength: 20 }), fc.integer({ min: -30, max: 30 }), fc.nat(40), (batches, start, count) => {
      let next = 0;
      let log = NO_LINES;
      let model: readonly LoggedEntry[] = [];
      for (const size of batches) {
        const added = Array.from({ length: size }, () => line(next++));
        log = withLines(log, added);
        model = [...model, ...added].slice(-LOG_LIMIT);
      }
      expect([log.length, log.at(0), log.at(-1), log.slice(start, start + count)]).toEqual([
        model.length,
        model.at(0),
        model.at(-1),
        model.slice(start, start + count),
      ]);
    }),
    { numRuns: 60 },
  );
});

it('leaves the log before as it was', () => {
  const before = withLines(NO_LINES, [line(1)]);
  const after = withLines(before, [line(2)]);
  expect([keys(before), keys(after)]).toEqual([[1], [1, 2]]);
});

it('goes on from a log that was an array', () => {
  expect(keys(withLines([line(1), line(2)], [line(3)]))).toEqual([1, 2, 3]);
});
