import { expect, test } from 'vitest';
import { formatSize } from '../../../renderer/ui/format-size';
import { formatMilliseconds, formatSeconds } from '../../../renderer/ui/format-time';

test.each([
  [0, '0 B'],
  [999, '999 B'],
  [14_765, '14.8 KB'],
  [688_000, '688 KB'],
  [32_200_000, '32.2 MB'],
  [4_294_967_296, '4.3 GB'],
])('%d bytes are %s', (bytes, text) => {
  expect(formatSize(bytes, 'en')).toBe(text);
});

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
