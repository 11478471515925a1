import { mkdtempSync, rmSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { failedToday, forgetFailure, rememberFailure } from '../../../scripts/system/failed-today.mjs';

let file = '';
beforeEach(() => {
  file = join(mkdtempSync(join(tmpdir(), 'failed-')), 'attempt.failed');
  rememberFailure(file);
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(join(file, '..'), { recursive: true });
});

it('remembers a failure until it is forgotten', () => {
  const remembered = failedToday(file);
  forgetFailure(file);
  expect([remembered, failedToday(file)]).toEqual([true, false]);
});

it('tries again after a day', () => {
  const yesterday = new Date(Date.now() - 25 * 60 * 60 * 1000);
  utimesSync(file, yesterday, yesterday);
  expect(failedToday(file)).toBe(false);
});

it('tries again when asked to', () => {
  vi.stubEnv('WATCHGLASS_RETRY', '1');
  expect(failedToday(file)).toBe(false);
});
