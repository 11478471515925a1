import { expect, test } from 'vitest';
import { formatAgo } from '../../../renderer/ui/format-ago';

const HOUR = 3_600_000;
const NOW = Date.UTC(2026, 0, 15);

test.each([
  [0, 'now', '现在'],
  [5 * 60_000, '5 minutes ago', '5分钟前'],
  [3 * HOUR, '3 hours ago', '3小时前'],
  [25 * HOUR, 'yesterday', '昨天'],
  [8 * 24 * HOUR, 'last week', '上周'],
  [-HOUR, 'now', '现在'],
])('%i ms before now is %s', (before, english, chinese) => {
  expect([formatAgo(NOW - before, NOW, 'en'), formatAgo(NOW - before, NOW, 'zh-CN')]).toEqual([english, chinese]);
});
