import { expect, test } from 'vitest';
import type { WatItem } from '../../../../renderer/wasm/print/document';
import { contextAt } from '../../../../renderer/wasm/validate/context';
import { measuredPrinter, ownPrinter } from '../../../support/printed';
import { wat } from '../../../support/wat';

/** Lines of one byte each, at every other byte from 100 on; `item` is around all of them but the first and the last. */
function printerOf(count: number, item: Pick<WatItem, 'kind' | 'index' | 'name'>): Parameters<typeof contextAt>[0] {
  const texts = Array.from({ length: count }, (_, line) => `line ${line}`);
  return {
    document: { printer: 'watchglass', lineCount: count, version: 0, exact: true },
    lines: (from, asked) => {
      const shown = texts.slice(from, from + asked);
      const spans = Int32Array.from(
        shown.flatMap((_, index) => (from + index === 0 ? [-1, -1] : [100 + 2 * (from + index), 101 + 2 * (from + index)])),
      );
      return { from, texts: shown, spans, folds: new Uint8Array(shown.length) };
    },
    itemAt: () => ({ ...item, line: 1, lineCount: count - 2 }),
    lineOf: (target) => (target.kind === 'offset' && target.offset < 100 + 2 * count ? Math.floor((target.offset - 100) / 2) : null),
  };
}

const FUNC = { kind: 'func', index: 7, name: 'f' } as const;

test('a failing instruction stands among eight before it and two after it', () => {
  const context = contextAt(printerOf(100, FUNC), 150);
  expect(context?.lines.map(({ text, failing }) => (failing ? `> ${text}` : text))).toEqual([
    ...Array.from({ length: 8 }, (_, index) => `line ${17 + index}`),
    '> line 25',
    'line 26',
    'line 27',
  ]);
});

test('the func is named, and each line says its offset', () => {
  expect(contextAt(printerOf(4, FUNC), 102)).toEqual({
    offset: 102,
    func: { index: 7, name: 'f' },
    lines: [
      { text: 'line 1', offset: 102, failing: true },
      { text: 'line 2', offset: 104, failing: false },
    ],
    behind: false,
  });
});

test('what belongs to another item is left out', () => {
  expect(contextAt(printerOf(6, FUNC), 108)?.lines.map(({ text }) => text)).toEqual(['line 1', 'line 2', 'line 3', 'line 4']);
});

test('outside of funcs there is no func to name', () => {
  expect(contextAt(printerOf(6, { kind: 'export', index: 0, name: 'e' }), 104)?.func).toBeNull();
});

test('a line without a span has no offset', () => {
  expect(contextAt({ ...printerOf(3, FUNC), itemAt: () => null }, 102)?.lines[0]).toEqual({
    text: 'line 0',
    offset: null,
    failing: false,
  });
});

test('where no line speaks of the offset there is no context', () => {
  expect(contextAt(printerOf(4, FUNC), 5000)).toBeNull();
});

test('an offset behind what a line says is told apart from the line', () => {
  const printer = printerOf(4, FUNC);
  expect([104, 105].map((offset) => contextAt(printer, offset)?.behind)).toEqual([false, true]);
});

test('a text of which nothing was measured tells the same of every byte as one that was', async () => {
  const code = (func: number) => '(drop (i64.const 1234567890123456789)) (nop) '.repeat(3 * (func % 4));
  const funcs = Array.from({ length: 6 }, (_, func) => `(func $f${func} ${code(func)})`).join(' ');
  const bytes = await wat`(module (import "a" "b" (func)) ${funcs} (memory 1) (export "f" (func $f3)) (data (i32.const 0) "abc"))`;
  const measured = measuredPrinter(bytes);
  const wrong = [...bytes.keys()].filter((offset) => {
    const context = contextAt(ownPrinter(bytes), offset);
    return JSON.stringify(context) !== JSON.stringify(contextAt(measured, offset));
  });
  expect(wrong).toEqual([]);
});
