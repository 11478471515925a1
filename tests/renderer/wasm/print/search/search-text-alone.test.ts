import { expect, test, vi } from 'vitest';
import { createForeignPrinter } from '../../../../../renderer/wasm/print/foreign/foreign-printer';
import { createSearch } from '../../../../../renderer/wasm/print/search/search-text';

vi.mock('../../../../../renderer/wasm/print/search/line-pattern', () => ({ linePattern: () => '(' }));

test('a pattern that cannot be made one for many lines is looked for in each line alone', () => {
  const search = createSearch({ text: 'e\\s*', regex: true, caseSensitive: true });
  for (const _ of search.run(createForeignPrinter('wabt', '(module\n  (type))\n', null)));
  expect(search.within(0, 9)).toMatchObject([
    { line: 0, column: 6, length: 1 },
    { line: 1, column: 6, length: 1 },
  ]);
});
