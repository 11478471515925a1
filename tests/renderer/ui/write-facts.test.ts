import { expect, test } from 'vitest';
import { writeFacts } from '../../../renderer/ui/write-facts';

const noWords = () => null;

test('offsets are hex, counts are grouped, sizes have a unit', () => {
  const facts = { offset: 6719, size: 1234567, pagesBytes: 17 * 65_536 };
  expect(writeFacts(facts, 'en', noWords)).toEqual({ offset: '0x1a3f', size: '1,234,567', pagesBytes: '1.1 MB' });
});

test('a text is cut and kept to its own direction', () => {
  expect(writeFacts({ name: `\u202e${'x'.repeat(10_000)}` }, 'en', noWords).name).toBe(`\u2068\u202e${'x'.repeat(299)}…\u2069`);
});

test('a reason that has words is said in them', () => {
  expect(writeFacts({ reason: 'leb-too-long' }, 'en', (fact) => (fact === 'leb-too-long' ? 'too many bytes' : null)).reason).toBe(
    'too many bytes',
  );
});

test('a path never asks for words', () => {
  const asked: string[] = [];
  writeFacts({ path: '/a/b.c:d' }, 'en', (fact) => {
    asked.push(fact);
    return null;
  });
  expect(asked).toEqual([]);
});
