import { expect, test } from 'vitest';
import { formatSize } from '../../../renderer/ui/format-size';

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
