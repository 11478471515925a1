import { expect, test } from 'vitest';
import { type Bytes, moduleBytes, section, vec } from '../../../../support/module-bytes';
import { measuredPrinter, wholeText } from '../../../../support/printed';
import { brokenLaw } from '../../../../support/printer-laws';

const END = 0x0b;
const NOP = 0x01;
const BLOCK = [0x02, 0x40];

/** A module of one func with this code entry, and a memory behind it. */
function moduleWith(...entry: Bytes): Uint8Array {
  const body = section(0, entry).slice(1);
  return moduleBytes(section(1, vec([0x60, 0, 0])), section(3, vec([0])), section(5, vec([0, 1])), section(10, vec(body)));
}

/** Lines of the func, without its head. */
function bodyOf(bytes: Uint8Array): readonly string[] {
  const lines = wholeText(measuredPrinter(bytes)).split('\n');
  const head = lines.findIndex((line) => line.startsWith('  (func'));
  return lines.slice(
    head + 1,
    lines.findIndex((line) => line.startsWith('  (memory')),
  );
}

const FAULTS: readonly (readonly [title: string, entry: Bytes, lines: readonly string[]])[] = [
  ['an instruction that nobody knows', [0, NOP, 0x27, NOP, END], ['    nop', '    (; malformed: unknown-instruction at 0x1d ;))']],
  ['a prefix that nobody knows', [0, 0xff, 0, END], ['    (; malformed: unknown-instruction at 0x1c ;))']],
  [
    'a body without its end',
    [0, NOP, BLOCK, NOP, END],
    ['    nop', '    block  ;; label = @1', '      nop', '    end', '    (; malformed: end-missing at 0x21 ;))'],
  ],
  ['code behind the end', [0, NOP, END, NOP, END], ['    nop', '  end', '    (; malformed: code-behind-end at 0x1e ;))']],
  [
    'an integer that is too long',
    [0, NOP, 0x41, 0x80, 0x80, 0x80, 0x80, 0x80, 0, END],
    ['    nop', '    (; malformed: leb-in-code at 0x1d ;))'],
  ],
  ['an immediate that breaks off', [0, NOP, 0x44, 0, 0], ['    nop', '    (; malformed: unexpected-end at 0x1d ;))']],
  ['locals that break off', [3, 1, 0x7f], ['    (; malformed: locals at 0x1b ;))']],
  ['more locals than can be counted', [2, [0xff, 0xff, 0xff, 0xff, 0x0f], 0x7f, 1, 0x7f, END], ['    (; malformed: locals at 0x1b ;))']],
  ['a local of no type', [1, 1, 0x20, END], ['    (; malformed: locals at 0x1b ;))']],
  ['nothing at all', [], ['    (; malformed: locals at 0x1b ;))']],
  ['catch clauses that break off', [0, 0x1f, 0x40, 2, 0, 0, 0, 2], ['    (; malformed: unexpected-end at 0x1c ;))']],
];

test.each(FAULTS)('%s is marked where it is, behind what stands before', (_, entry, lines) => {
  expect(bodyOf(moduleWith(entry))).toEqual(lines);
});

test.each(FAULTS)('lines agree with the text where there is %s', (_, entry) => {
  expect(brokenLaw(measuredPrinter(moduleWith(entry)))).toBeNull();
});

test('each func that does not decode is told once, by its index', () => {
  const bodies = [
    [2, 0, END],
    [3, 0, 0x27, END],
    [2, 0, END],
    [2, 0, NOP],
  ];
  const bytes = moduleBytes(section(1, vec([0x60, 0, 0])), section(3, vec([0], [0], [0], [0])), section(10, vec(...bodies)));
  const { funcs } = measuredPrinter(bytes).plan;
  expect([...funcs.faults]).toEqual([
    [1, { reason: 'unknown-instruction', offset: 29 }],
    [3, { reason: 'end-missing', offset: 37 }],
  ]);
});

test('a block that does not end folds up to its func’s end', () => {
  const printer = measuredPrinter(moduleWith(0, BLOCK, NOP, 0x27, END));
  const line = printer.lineOf({ kind: 'item', item: 'func', index: 0 }) ?? 0;
  expect(printer.foldEnd(line + 1)).toBe(line + 4);
});

test('a func without a body says so', () => {
  const bytes = moduleBytes(section(1, vec([0x60, 0, 0])), section(3, vec([0])));
  expect(wholeText(measuredPrinter(bytes))).toContain('  (func (;0;) (type 0)\n    (; malformed: body-missing ;))\n');
});

test('a module that breaks off ends with where it does', () => {
  const whole = moduleWith(0, NOP, END);
  const lines = wholeText(measuredPrinter(whole.subarray(0, whole.length - 2)))
    .trimEnd()
    .split('\n');
  expect(lines.at(-1)).toMatch(/^ {2}\(; malformed: .* at 0x[0-9a-f]+ ;\)\)$/);
});
