import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './support/app';
import { callExport, log, openSample } from './support/panels';

const root = join(import.meta.dirname, '..', '..');

test('the packaged app carries no node_modules and greets', async ({ start }) => {
  test.setTimeout(400_000);
  execFileSync(process.execPath, ['scripts/package.mjs', '--for-tests'], { cwd: root, stdio: 'inherit' });
  const unpacked = join(root, 'dist', 'for-tests', 'linux-unpacked');
  const { page } = await start({ executablePath: join(unpacked, 'watchglass') });
  await openSample(page, 'Greet (wasm-bindgen)');
  await callExport(page, 'greet', { name: 'package' });
  await expect(log(page)).toContainText('alert("Hello, package!")');
  expect(existsSync(join(unpacked, 'resources', 'app', 'node_modules'))).toBe(false);
});
