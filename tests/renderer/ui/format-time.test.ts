import { expect, test } from 'vitest';
import { formatMilliseconds, formatSeconds } from '../../../renderer/ui/format-time';

test.each([
  [0.31, '0.31 s'],
  [22.5, '22.5 s'],
  [125, '2 min 05 s'],
])('%d seconds are %s', (seconds, text) => {
  expect(formatSeconds(seconds, 'en')).toBe(text);
});

test.each([
  [0.1, '0.1 ms'],
  [340, '340 ms'],
  [1200, '1.20 s'],
])('%d milliseconds are %s', (milliseconds, text) => {
  expect(formatMilliseconds(milliseconds, 'en')).toBe(text);
});
