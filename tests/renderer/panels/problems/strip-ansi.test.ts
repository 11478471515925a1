import { expect, test } from 'vitest';
import { stripAnsi } from '../../../../renderer/panels/problems/strip-ansi';

test("takes rustc's colours and links away and leaves its words", () => {
  const rendered = '\u001b[1m\u001b[38;5;9merror\u001b[0m: \u001b]8;;https://doc\u0007E0425\u001b]8;;\u0007';
  expect(stripAnsi(rendered)).toBe('error: E0425');
});
