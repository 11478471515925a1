import { expect, it } from 'vitest';
import { allowWriting, takeToken } from '../../../main/writing/write-tokens';

const open = async () => ({ append: async () => undefined, finish: async () => undefined, abandon: async () => undefined });

it('knows a token once, and forgets the oldest of those that nobody used', () => {
  const tokens = Array.from({ length: 17 }, () => allowWriting(open));
  expect([tokens[0], tokens[1], tokens[1], tokens[16]].map((token) => takeToken(token ?? '') !== null)).toEqual([false, true, false, true]);
});
