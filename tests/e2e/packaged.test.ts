import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { listPackage } from '@electron/asar';
import { commandLine, expect, test } from './support/app';
import { callExport, log, openSample } from './support/panels';

const root = join(import.meta.dirname, '..', '..');
const unpacked = join(root, 'dist', 'for-tests', 'linux-unpacked');
const executablePath = join(unpacked, 'watchglass');

test.beforeAll(() => {
  test.setTimeout(400_000);
  execFileSync(process.execPath, ['scripts/package.mjs', '--for-tests'], { cwd: root, stdio: 'inherit' });
});

test('the packaged app carries no node_modules and greets', async ({ start }) => {
  const { page } = await start({ executablePath });
  await openSample(page, 'Greet (wasm-bindgen)');
  await callExport(page, 'greet', { name: 'package' });
  await expect(log(page)).toContainText('alert("Hello, package!")');
  const carried = listPackage(join(unpacked, 'resources', 'app.asar'), { isPack: false });
  expect(carried.filter((path) => path.includes('node_modules'))).toEqual([]);
});

test('the command line travels with the packaged app and needs nothing but Node', () => {
  const cli = join(unpacked, 'resources', 'cli', 'watchglass.mjs');
  const text = execFileSync(process.execPath, [cli, 'wat', '-'], { input: '(module (memory 1))', encoding: 'utf8' });
  execFileSync(process.execPath, [cli, 'validate', '-'], { input: text });
  expect(text).toBe('(module\n  (memory (;0;) 1))\n');
});

test("the packaged app can be turned into neither a Node nor a carrier of somebody's options", ({ folder }) => {
  const asNode = join(folder, 'ran-as-node');
  const withOptions = join(folder, 'ran-with-options');
  writeFileSync(join(folder, 'options.cjs'), `require('node:fs').writeFileSync(${JSON.stringify(withOptions)}, '');`);
  const script = `require('node:fs').writeFileSync(${JSON.stringify(asNode)}, '')`;
  const [executable, ...args] = commandLine({ executablePath, profile: join(folder, 'profile') });
  const env = { ...process.env, ELECTRON_RUN_AS_NODE: '1', NODE_OPTIONS: `--require=${join(folder, 'options.cjs')}` };
  spawnSync(executable, ['-e', script, ...args], { env, timeout: 3000, stdio: 'ignore' });
  expect([existsSync(asNode), existsSync(withOptions)]).toEqual([false, false]);
});
