import { expect, test } from 'vitest';
import { createPrintContext, cutPrintContext } from '../../../../../renderer/wasm/print/ours/print-context';
import { TextBuffer } from '../../../../../renderer/wasm/print/ours/text-buffer';
import { planText } from '../../../../../renderer/wasm/print/ours/text-plan';
import { writeLines } from '../../../../../renderer/wasm/print/ours/write-lines';
import { opened } from '../../../../support/decoded';
import { type Bytes, leb, moduleBytes, name, section, vec } from '../../../../support/module-bytes';

const SHOWN = 1_000;
const LONG = 'n'.repeat(20_000);
const FUNC: Bytes = [0x60, 0, 0];
const REF: Bytes = [0x64, 0];

function times(count: number, ...bytes: Bytes): readonly Bytes[] {
  return new Array<Bytes>(count).fill(bytes);
}

/** A func with this entry, less its `end`, and what the name section says in one of its parts. */
function named(entry: Bytes, part: number, names: Bytes, type: Bytes = FUNC): Uint8Array {
  const body = section(0, [entry, 0x0b]).slice(1);
  const [, size = [], contents = []] = section(0, [names]);
  return moduleBytes(section(1, vec(type)), section(3, vec([0])), section(10, vec(body)), section(0, [name('name'), part, size, contents]));
}

const NO_NAMES: Bytes = vec();
const LONG_TYPE: Bytes = vec([0, name(LONG)]);

const LINES: readonly (readonly [string, Uint8Array])[] = [
  ['a br_table of 300,000 targets', named([0, 0x0e, leb(300_000), times(300_000, 0), 0], 1, NO_NAMES)],
  ['a select of 100,000 types', named([0, 0x1c, leb(100_000), times(100_000, 0x7f)], 1, NO_NAMES)],
  ['50,000 locals', named([vec([leb(50_000), 0x7f])], 1, NO_NAMES)],
  ['locals of a type with a long name', named([vec([leb(50), REF])], 4, LONG_TYPE)],
  ['locals with long names', named([vec([2, 0x7f])], 2, vec([0, vec([0, name(LONG)], [1, name(LONG)])]))],
  ['params of a type with a long name', named([0], 4, LONG_TYPE, [0x60, vec(...times(90, REF)), vec(...times(90, REF))])],
  ['a func with a long name', named([0, 0x10, 0], 1, vec([0, name(LONG)]))],
  ['a block of a type with a long name', named([0, 0x02, REF], 4, LONG_TYPE)],
  ['a module with a long name', named([0], 0, name(LONG))],
  ['300 fields of a long name', named([0], 4, LONG_TYPE, [0x5f, leb(300), times(300, REF, 0)])],
  ['a constant of many instructions', moduleBytes(section(6, vec([0x7f, 0, times(50_000, 0x41, 0), times(49_999, 0x6a), 0x0b])))],
  ['an export with a long name', moduleBytes(section(5, vec([0, 1])), section(7, vec([name(LONG), 2, 0])))],
];

test.each(LINES)('%s cost on the screen what is shown of them', (_, bytes) => {
  const module = opened(bytes);
  const plan = planText(bytes, module);
  const whole = new TextBuffer();
  const cut = new TextBuffer();
  const context = createPrintContext(bytes, module, false);
  const request = { from: 0, to: plan.lineCount, marks: null, enough: Number.POSITIVE_INFINITY };
  for (const _ of writeLines(whole, { ...request, most: Number.POSITIVE_INFINITY }, plan, context));
  for (const _ of writeLines(cut, { ...request, most: SHOWN }, plan, cutPrintContext(context, false, SHOWN)));
  const [longest, shown] = [whole, cut].map((out) => linesOf(out));
  expect(shown?.map((line) => line.slice(0, SHOWN))).toEqual(longest?.map((line, at) => cutAsShown(line, shown?.[at] ?? '')));
  expect([cut.at < 10 * SHOWN, whole.at > 15 * SHOWN]).toEqual([true, true]);
});

test('a few lines of a try_table of a million clauses cost no more than those lines', () => {
  const count = 1_000_000;
  const bytes = named([0, 0x1f, 0x40, leb(count), times(count, 2, 0), 0x0b], 1, NO_NAMES);
  const module = opened(bytes);
  const plan = planText(bytes, module);
  const context = createPrintContext(bytes, module, false);
  const texts = [3, 500_000, count + 3].map((from) => {
    const out = new TextBuffer();
    const spans: number[] = [];
    const marks = { add: (start: number, end: number) => spans.push(start, end) };
    for (const _ of writeLines(out, { from, to: from + 2, marks, most: SHOWN, enough: Number.POSITIVE_INFINITY }, plan, context));
    return { lines: linesOf(out).map((line) => line.trim()), marks: spans.length, size: out.bytes.length };
  });
  expect(texts).toEqual([
    { lines: ['try_table  ;; label = @1', '(catch_all 0 (;@0;))', ''], marks: 4, size: 65_536 },
    { lines: ['(catch_all 0 (;@0;))', '(catch_all 0 (;@0;))', ''], marks: 4, size: 65_536 },
    { lines: ['(catch_all 0 (;@0;))', 'end))', ''], marks: 4, size: 65_536 },
  ]);
});

function linesOf(out: TextBuffer): readonly string[] {
  return new TextDecoder().decode(out.written()).split('\n');
}

/** A string of the module's is cut by bytes of its own, so that its line is a little longer. */
function cutAsShown(line: string, shown: string): string {
  return line.startsWith('  (export') ? shown.slice(0, SHOWN) : line.slice(0, SHOWN);
}
