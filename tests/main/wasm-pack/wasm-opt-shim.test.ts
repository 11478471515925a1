import { execFileSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { EXTRA_ARGS, shimText, writeShim } from '../../../main/wasm-pack/wasm-opt-shim';

const SAY = ['-e', 'process.stdout.write(JSON.stringify(process.argv.slice(1)))', '--'];

test('passes its arguments on, and adds what the build asks for', async () => {
  const folder = await mkdtemp(join(tmpdir(), "it's a 目录-"));
  await writeShim(folder, [process.execPath, ...SAY, "a'b"]);
  const run = (extra: string) =>
    JSON.parse(
      execFileSync(join(folder, 'wasm-opt'), ['x y.wasm', '-O'], { encoding: 'utf8', env: { ...process.env, [EXTRA_ARGS]: extra } }),
    );
  const said = [run(''), run('-g')];
  await rm(folder, { recursive: true });
  expect(said).toEqual([
    ["a'b", 'x y.wasm', '-O'],
    ["a'b", 'x y.wasm', '-O', '-g'],
  ]);
});

test('Windows gets a batch file', () => {
  expect(shimText(['C:\\My App\\app.exe', '--opt'], 'win32')).toBe(
    '@echo off\r\n"C:\\My App\\app.exe" "--opt" %* %WATCHGLASS_WASM_OPT_ARGS%\r\n',
  );
});
