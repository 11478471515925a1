import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { FuncLines } from '../../../../renderer/wasm/code/func-lines';
import type { WatTarget } from '../../../../renderer/wasm/print/document';
import { createLineNumbers, renumber } from '../../../../renderer/wasm/print/renumbering';
import { measuredPrinter, ownPrinter, wholeText } from '../../../support/printed';
import { wat } from '../../../support/wat';

/** A func that ended before line 10 grew by three lines, and one that ended before line 20 shrank by five. */
const MOVED = { from: Float64Array.of(10, 20), by: Float64Array.of(3, -2) };

test.each([
  ['before all that moved', 9, 9],
  ['right behind what grew', 10, 13],
  ['between two that moved', 14, 17],
  ['that an estimate promised and that is not there becomes the last of its func', 15, 17],
  ['that an estimate promised as the last becomes the last of its func, too', 19, 17],
  ['right behind what shrank', 20, 18],
  ['far behind', 1e9, 1e9 - 2],
])('a line %s', (_where, line, now) => {
  expect(renumber(line, MOVED)).toBe(now);
});

test('a renumbering of nothing moves nothing', () => {
  expect(renumber(7, { from: new Float64Array(), by: new Float64Array() })).toBe(7);
});

interface Func {
  readonly estimate: number;
  readonly lines: number;
  /** In which of the goes it is measured. */
  readonly go: number;
}

const GOES = 4;
const funcs = fc.array(
  fc.record({ estimate: fc.integer({ min: 1, max: 9 }), lines: fc.integer({ min: 1, max: 9 }), go: fc.nat(GOES - 1) }),
  {
    maxLength: 12,
  },
);

/** Lines of funcs as they are after some goes, by the plainest means. */
function model(funcs: readonly Func[], firstLine: number) {
  const counts = (goes: number) => funcs.map(({ estimate, lines, go }) => (go < goes ? lines : estimate));
  const start = (goes: number, func: number) =>
    counts(goes)
      .slice(0, func)
      .reduce((sum, count) => sum + count, firstLine);
  return { counts, start };
}

/** As much of `FuncLines` as numbering asks for, measured in goes. */
function measuredInGoes(funcs: readonly Func[]) {
  const { counts, start } = model(funcs, 0);
  let goes = 0;
  let taken = 0;
  const lines: Partial<FuncLines> = {
    before: (func) => start(goes, func),
    takeGrown: () => {
      const now = counts(goes);
      const grown = counts(taken).map((before, func) => [func, (now[func] ?? 0) - before] as const);
      taken = goes;
      // The order in which they were measured is not the one in which they stand.
      return new Map(grown.filter(([, by]) => by !== 0).reverse());
    },
  };
  return { lines: lines as FuncLines, go: () => goes++ };
}

test('whatever funcs are measured when, each line of each version leads to the same line of the same func', () => {
  fc.assert(
    fc.property(funcs, fc.integer({ min: 1, max: 20 }), (all, firstLine) => {
      const { counts, start } = model(all, firstLine);
      const measured = measuredInGoes(all);
      const numbers = createLineNumbers(measured.lines, firstLine);
      const versions = [numbers.version];
      for (let goes = 1; goes <= GOES; goes++) {
        measured.go();
        versions.push(numbers.version);
        for (const [before, version] of versions.entries()) {
          for (let line = 0; line < firstLine; line++) expect(numbers.now(line, version)).toBe(line);
          for (const [func, count] of counts(before).entries())
            for (let below = 0; below < count; below++) {
              const now = start(goes, func) + Math.min(below, (counts(goes)[func] ?? 0) - 1);
              expect([func, numbers.now(start(before, func) + below, version)]).toEqual([func, now]);
            }
          expect(numbers.now(start(before, all.length), version)).toBe(start(goes, all.length));
        }
      }
    }),
  );
});

test('what led from each version to the last is what stands between them', () => {
  fc.assert(
    fc.property(funcs, fc.nat(200), (all, line) => {
      const measured = measuredInGoes(all);
      const numbers = createLineNumbers(measured.lines, 1);
      for (let goes = 0; goes < GOES; goes++) {
        measured.go();
        numbers.since(0);
      }
      const changes = numbers.since(0);
      expect(changes.length).toBe(numbers.version);
      expect(changes.every(({ from }) => from.length > 0)).toBe(true);
      for (const version of [...changes.keys(), numbers.version]) {
        expect(numbers.since(version)).toEqual(changes.slice(version));
        expect(numbers.now(line, version)).toBe(changes.slice(version).reduce(renumber, line));
      }
      // Each func is measured once, so that it is in one of them at most.
      expect(changes.reduce((sum, { from }) => sum + from.length, 0)).toBe(all.filter(({ estimate, lines }) => estimate !== lines).length);
    }),
  );
});

/** Funcs that are shorter than their bytes let one think, funcs that are longer, and such as are neither; each line but a few says something else. */
const FUNCS = 60;
const body = (func: number) => {
  const each = func % 3 === 0 ? '(drop (i64.const 12345678901234N))' : func % 3 === 1 ? '(block (br_if 0 (i32.const N)))' : '';
  return Array.from({ length: (func * 7) % 40 }, (_, at) => each.replace('N', `${at % 60}`)).join(' ');
};
const MODULE = wat`(module (import "a" "b" (func)) ${Array.from({ length: FUNCS }, (_, func) => `(func $f${func} ${body(func)})`).join(' ')} (memory 1) (export "m" (memory 0)))`;

type Step =
  | { readonly kind: 'lines'; readonly share: number; readonly count: number }
  | { readonly kind: 'line-of'; readonly target: WatTarget }
  | { readonly kind: 'all' };

const steps = fc.array(
  fc.oneof(
    {
      weight: 4,
      arbitrary: fc.record({
        kind: fc.constant('lines' as const),
        share: fc.double({ min: 0, max: 1, noNaN: true }),
        count: fc.integer({ min: 1, max: 60 }),
      }),
    },
    {
      weight: 4,
      arbitrary: fc
        .integer({ min: 1, max: FUNCS })
        .map((index): Step => ({ kind: 'line-of', target: { kind: 'item', item: 'func', index } })),
    },
    { weight: 1, arbitrary: fc.constant<Step>({ kind: 'all' }) },
  ),
  { maxLength: 12 },
);

test('in whatever order a text is measured, a line known at any version leads to the text that it said', async () => {
  const bytes = await MODULE;
  const whole = wholeText(measuredPrinter(bytes)).split('\n').slice(0, -1);
  fc.assert(
    fc.property(steps, (all: readonly Step[]) => {
      const printer = ownPrinter(bytes);
      const known: { readonly line: number; readonly version: number; readonly text: string }[] = [];
      const learn = (line: number, text: string) => known.push({ line, version: printer.document.version, text });
      learn(0, '(module');
      for (const step of all) {
        const before = printer.document;
        if (step.kind === 'lines') {
          const { from, texts } = printer.lines(Math.floor(step.share * before.lineCount), step.count);
          for (const [at, text] of texts.entries()) learn(from + at, text);
        } else if (step.kind === 'line-of') {
          const line = printer.lineOf(step.target) ?? -1;
          const [text = ''] = printer.lines(line, 1).texts;
          learn(line, text);
        } else for (const _ of printer.plan.funcs.measureAll());
        const moved = printer.movedSince(before);
        if (moved === null) expect(printer.document).toBe(before);
        else expect([moved.document, moved.renumberings.length]).toEqual([printer.document, printer.document.version - before.version]);
        // What a line has become by now leads on as well as the line itself.
        for (const { line, version, text } of known.slice()) learn(printer.lineNow(line, version), text);
        if (known.length > 2_000) known.splice(0, 1_000);
      }
      for (const _ of printer.plan.funcs.measureAll());
      for (const { line, version, text } of known) expect(whole[printer.lineNow(line, version)]).toBe(text);
    }),
    { numRuns: 40 },
  );
});
