import { expect, it, vi } from 'vitest';
import { makeTally } from '../../../scripts/test/tally.mjs';

function listen(): readonly string[] {
  const lines: string[] = [];
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => lines.push(String(text)) > 0);
  return lines;
}

it('ends with one line that sums up checks and runners, and with a failing exit code', () => {
  const lines = listen();
  const tally = makeTally();
  tally.count('types', true);
  tally.add('unit tests', { passed: 3, failed: 1 });
  const code = tally.finish();
  expect([lines.at(-1), code]).toEqual(['4 passed, 1 failed\n', 1]);
});

it('fails when nothing ran', () => {
  listen();
  expect(makeTally().finish()).toBe(1);
});
