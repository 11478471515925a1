import { expect, test } from 'vitest';
import { echo, terminalLines } from '../../../main/process/terminal';

test('a line goes down and to the left', () => {
  expect(terminalLines('a\nb\r\nc\rd')).toBe('a\r\nb\r\nc\rd');
});

test('shows the command as one would type it, dim', () => {
  expect(echo('cargo', ['build', '--out', "it's here"])).toBe("\u001b[2m$ cargo build --out 'it'\\''s here'\u001b[0m\n");
});
