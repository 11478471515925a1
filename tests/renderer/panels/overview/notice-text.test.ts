import { beforeEach, expect, test } from 'vitest';
import { i18n, startLocales } from '../../../../renderer/locales/i18n';
import { noticeText } from '../../../../renderer/panels/overview/notice-text';

beforeEach(() => startLocales('en'));

const notRead = (count: number, reason = 'unknown-instruction') =>
  noticeText({ code: 'code-not-read', facts: { count, func: 7, offset: 0x1234f, reason } }, i18n.t, i18n);

test('a body that could not be read is told with its place and what was expected there', () => {
  expect([notRead(1), notRead(3)]).toEqual([
    'The body of function 7 could not be read: at 0x1234f, a known instruction was expected. Its features are not listed.',
    '3 function bodies could not be read. In the first, function 7, at 0x1234f: a known instruction was expected. Their features are not listed.',
  ]);
});

test('the same is said in Chinese', () => {
  startLocales('zh-CN');
  expect(notRead(2)).toBe('有 2 个函数体无法读取。第一个是函数 7，在 0x1234f 处：预期一条已知的指令。其特性未列出。');
});

test('a notice without words of its own is told by its code', () => {
  expect(noticeText({ code: 'never-heard-of', facts: {} }, i18n.t, i18n)).toContain('never-heard-of');
});
