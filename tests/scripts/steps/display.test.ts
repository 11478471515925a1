import { chmodSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { startXvfb } from '../../../scripts/steps/display.mjs';

test('a display server that tells its number and the end of the line apart lives on', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'watchglass-display-'));
  const server = join(folder, 'Xvfb');
  // Like the real one: the second write dies of a closed pipe, and then nothing is served.
  writeFileSync(server, `#!/bin/sh\nprintf 7 >&3; sleep 0.3\nprintf '\\n' >&3 2>/dev/null && : > ${folder}/serves\nexec sleep 5\n`);
  chmodSync(server, 0o755);
  const display = await startXvfb(server);
  await vi.waitFor(() => expect(existsSync(join(folder, 'serves'))).toBe(true));
  expect(display.env).toEqual({ DISPLAY: ':7' });
  display.close();
  rmSync(folder, { recursive: true, force: true });
});
