import { Text } from '@codemirror/state';
import { expect, test } from 'vitest';
import type { Diagnostic, Span } from '../../../../preload/contract/build';
import { positionOf, squiggles } from '../../../../renderer/panels/editor/squiggles';

const text = Text.of(['fn main() {', '    let 🦀 = "你好";', '}']);
const span: Span = { file: 'src/lib.rs', inside: true, line: 2, column: 9, endLine: 2, endColumn: 10, label: 'here' };
const diagnostic: Diagnostic = { level: 'error', code: 'E0425', message: 'not found', rendered: '', span };

test('a column counts characters, not the halves of one', () => {
  const [squiggle] = squiggles([diagnostic], 'src/lib.rs', text);
  expect(text.sliceString(squiggle?.from ?? 0, squiggle?.to)).toBe('🦀');
});

test("another file's diagnostics, and those without a place, are left out", () => {
  const others = [diagnostic, { ...diagnostic, span: null }, { ...diagnostic, span: { ...span, inside: false } }];
  expect(squiggles(others.slice(1), 'src/lib.rs', text)).toEqual([]);
});

test('a place behind the text is its end', () => {
  expect([positionOf(text, 99, 1), positionOf(text, 3, 99)]).toEqual([text.length, text.length]);
});
