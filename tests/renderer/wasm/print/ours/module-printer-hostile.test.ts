import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeModule } from '../../../../../renderer/wasm/decode';
import { createModulePrinter, type ModulePrinter } from '../../../../../renderer/wasm/print/ours/module-printer';
import { firstFault } from '../../../../support/first-fault';
import { EVERYTHING } from '../../../../support/generate/shape';
import { generatedModule } from '../../../../support/generated-module';
import { judgeMutant } from '../../../../support/judge-mutant';
import { type Bytes, leb, moduleBytes, name, section, vec } from '../../../../support/module-bytes';
import { must } from '../../../../support/printed';

const FUNC: Bytes = [0x60, 0, 0];

function times(count: number, ...bytes: Bytes): readonly Bytes[] {
  return new Array<Bytes>(count).fill(bytes);
}

/** A module with one func: its entry in the code section is locals and instructions, without the last `end`. */
function oneFunc(entry: Bytes, type: Bytes = FUNC): Uint8Array<ArrayBuffer> {
  const [, size = [], bytes = []] = section(0, [entry, 0x0b]);
  return moduleBytes(section(1, vec(type)), section(3, vec([0])), section(10, vec([size, bytes])));
}

function printerOf(bytes: Uint8Array): ModulePrinter {
  return createModulePrinter(bytes, must(decodeModule(bytes)), { fullIndent: false });
}

function sizeOf(printer: ModulePrinter): number {
  let size = 0;
  for (const { bytes } of printer.pieces()) size += bytes.length;
  return size;
}

test('a module that is truncated at any of its bytes prints what stands before, and wasm-tools says the same of it', async () => {
  const modules = fc.sample(generatedModule(EVERYTHING), { numRuns: 50, seed: 1 });
  const whole = modules.find(({ length }) => length > 600 && length < 900) ?? new Uint8Array();
  const failures: unknown[] = [];
  let malformed = 0;
  for (let length = 8; length < whole.length; length++) {
    const verdict = await judgeMutant(whole.slice(0, length));
    if (verdict.kind === 'failed') failures.push({ length, ...verdict });
    if (verdict.kind === 'malformed') malformed++;
  }
  expect({ failures, enough: malformed > 500 }).toEqual({ failures: [], enough: true });
});

test.each<[string, Bytes]>([
  ['types', section(1, leb(0xffff_ffff))],
  ['imports', section(2, leb(0xffff_ffff))],
  ['exports', section(7, leb(0xffff_ffff))],
  ['element segments', section(9, leb(0xffff_ffff))],
  ['entries of a segment', section(9, [1, 1, 0, leb(0xffff_ffff)])],
  ['fields', section(1, [1, 0x5f, leb(0xffff_ffff)])],
  ['bytes of data', section(11, [1, 1, leb(0xffff_ffff)])],
])('four billion %s that are only claimed take a few lines', (_, bytes) => {
  const printer = printerOf(moduleBytes(bytes));
  expect([printer.document.lineCount < 5, sizeOf(printer) < 300]).toEqual([true, true]);
});

test.each<[string, Bytes]>([
  ['targets', [0, 0x0e, leb(0xffff_ffff)]],
  ['clauses', [0, 0x1f, 0x40, leb(0xffff_ffff)]],
  ['types', [0, 0x1c, leb(0xffff_ffff)]],
  ['groups of locals', [leb(0xffff_ffff)]],
  ['locals', [vec([leb(0xffff_ffff), 0x7f], [leb(0xffff_ffff), 0x7f])]],
])('four billion %s that a body only claims are its fault', (_, entry) => {
  const printer = printerOf(oneFunc(entry));
  const size = sizeOf(printer);
  expect([firstFault(oneFunc(entry)) !== null, printer.document.lineCount < 6, size < 300]).toEqual([true, true, true]);
});

test('a hundred thousand nested blocks print with an indentation that ends', () => {
  const depth = 100_000;
  const printer = printerOf(oneFunc([0, times(depth, 0x02, 0x40), times(depth, 0x0b)]));
  printer.lines(0, 10);
  expect([printer.lines(depth + 1, 2).texts.map((text) => text.trim()), sizeOf(printer) < depth * 2 * 130]).toEqual([
    [`block  ;; label = @${depth - 1}`, `block  ;; label = @${depth}`],
    true,
  ]);
});

test('the first and the last lines of a func of seven megabytes are there without the lines between, in less memory than three files take', () => {
  const count = 2_300_000;
  const bytes = oneFunc([0, times(count, 0x41, 0x01, 0x1a)]);
  const before = process.memoryUsage().arrayBuffers;
  const printer = printerOf(bytes);
  const first = printer.lines(0, 4).texts;
  const last = printer.lines(printer.document.lineCount - 2, 2).texts;
  const taken = process.memoryUsage().arrayBuffers - before;
  expect([first.slice(2), last, printer.document.lineCount, taken < 3 * bytes.length]).toEqual([
    ['  (func (;0;) (type 0)', '    i32.const 1'],
    ['    i32.const 1', '    drop))'],
    2 * count + 3,
    true,
  ]);
});

const FIVE: Bytes = [0x80, 0x80, 0x80, 0x80];
const TEN: Bytes = [FIVE, FIVE, 0x80];

test.each<[string, (padding: Bytes) => Bytes, Bytes]>([
  ['i32.const 0', (padding) => [0x41, padding, 0], FIVE],
  ['i64.const 0', (padding) => [0x42, padding, 0], TEN],
  ['local.get 0', (padding) => [0x20, padding, 0], FIVE],
  ['call 0', (padding) => [0x10, padding, 0], FIVE],
  ['br 0', (padding) => [0x0c, padding, 0], FIVE],
  ['br_table 0 0', (padding) => [0x0e, 0x81, 0x80, 0x80, 0x80, 0, padding, 0, 0], FIVE],
  ['i32.load', (padding) => [0x28, 2, padding, 0], TEN],
  ['i32.load', (padding) => [0x28, 0x82, 0x80, 0x80, 0x80, 0, padding, 0], TEN],
  ['v128.load', (padding) => [0xfd, padding, 0, 4, 0], FIVE],
  ['memory.fill', (padding) => [0xfc, 11, padding, 0], FIVE],
  ['call_ref 0', (padding) => [0x14, padding, 0], FIVE],
  ['ref.null 0', (padding) => [0xd0, padding, 0], FIVE],
])('%s is the same with an integer padded as far as the spec lets it be, and malformed with one byte more', (text, code, padding) => {
  const printer = printerOf(oneFunc([0, code(padding)]));
  const broken = oneFunc([0, code([padding, 0x80])]);
  // Preamble, types, funcs, and the head of the code section with its one entry.
  const offset = 8 + 6 + 4 + 5;
  expect([
    printer
      .lines(3, 1)
      .texts[0]?.trim()
      .replace(/ \(;@\d;\)/g, ''),
    firstFault(broken),
  ]).toMatchObject([`${text}))`, { reason: 'leb-in-code', offset }]);
});

test.each<[string, Uint8Array]>([
  ['a br_table of 300,000 targets', oneFunc([0, 0x41, 0, 0x0e, leb(300_000), times(300_000, 0), 0])],
  ['49,000 locals', oneFunc([vec([leb(49_000), 0x7f])])],
  ['a select of 100,000 types', oneFunc([0, 0x1c, leb(100_000), times(100_000, 0x7f)])],
  ['1,000 params', oneFunc([0], [0x60, vec(...times(1_000, 0x63, 0)), vec()])],
  ['9,000 fields', moduleBytes(section(1, vec([0x5f, leb(9_000), times(9_000, 0x7f, 0)])))],
  ['a constant of 200,000 instructions', moduleBytes(section(6, vec([0x7f, 0, times(100_000, 0x41, 0), times(99_999, 0x6a), 0x0b])))],
  ['three megabytes of data', moduleBytes(section(11, vec([1, name(new Array<number>(3_000_000).fill(0xff))])))],
  ['an export’s name of two megabytes', moduleBytes(section(5, vec([0, 1])), section(7, vec([name('x'.repeat(2_000_000)), 2, 0])))],
])('%s are a line that is cut on the screen and whole in the text', (_, bytes) => {
  const printer = printerOf(bytes);
  const longest = Math.max(...printer.lines(0, 10).texts.map((text) => text.length));
  expect([longest < 4_300, sizeOf(printer) > 2 * longest]).toEqual([true, true]);
});

test('an import’s name that is no UTF-8 ends the text where it stands, what comes before it is there', () => {
  const type: Bytes = [3, 0x7f, 0];
  const bytes = moduleBytes(section(2, vec([name('a'), name('b'), type], [name([0xff]), name(''), type])));
  const { texts } = printerOf(bytes).lines(0, 10);
  expect([texts[1], texts.length]).toEqual(['  (import "a" "b" (global (;0;) i32))', 3]);
});

test('a section that stands there a thousand times is printed once', () => {
  const types = section(1, vec(FUNC, FUNC));
  expect(printerOf(moduleBytes(...times(1_000, types))).document.lineCount).toBe(4);
});

test('names that repeat are told apart', () => {
  const funcNames = [vec([0, name('same')], [1, name('same')], [2, name('same')])];
  const [, size = [], contents = []] = section(0, funcNames);
  const body = [2, 0, 0x0b];
  const bytes = moduleBytes(
    section(1, vec(FUNC)),
    section(3, vec([0], [0], [0])),
    section(10, vec(body, body, body)),
    section(0, [name('name'), 1, size, contents]),
  );
  expect(
    printerOf(bytes)
      .lines(2, 3)
      .texts.map((text) => text.trim()),
  ).toEqual(['(func $same (type 0))', '(func $same.1 (type 0))', '(func $same.2 (type 0)))']);
});
