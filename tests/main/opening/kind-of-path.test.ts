import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { beforeEach, expect, it } from 'vitest';
import { formatOf, kindOfPath } from '../../../main/opening/kind-of-path';
import { temporaryFolder } from '../../support/temporary-folder';

let folder: string;

beforeEach(() => {
  folder = temporaryFolder();
  mkdirSync(join(folder, 'hello'));
  mkdirSync(join(folder, 'empty'));
  writeFileSync(join(folder, 'hello', 'Cargo.toml'), '');
  writeFileSync(join(folder, 'a.wasm'), '');
});

it('a file is a module', async () => {
  const path = join(folder, 'a.wasm');
  expect(await kindOfPath(path)).toEqual({ ok: true, value: { kind: 'module', path, format: 'wasm' } });
});

it('a folder with a manifest is a crate', async () => {
  const path = join(folder, 'hello');
  expect(await kindOfPath(path)).toEqual({ ok: true, value: { kind: 'crate', path } });
});

it('a package that was built is its module', async () => {
  const path = join(folder, 'pkg');
  mkdirSync(path);
  for (const name of ['hello_bg.wasm', 'hello.js', 'package.json']) writeFileSync(join(path, name), '');
  expect(await kindOfPath(path)).toEqual({ ok: true, value: { kind: 'module', path: join(path, 'hello_bg.wasm'), format: 'wasm' } });
});

it('a manifest means the folder that it lies in', async () => {
  const path = join(folder, 'hello');
  expect(await kindOfPath(join(path, 'Cargo.toml'))).toEqual({ ok: true, value: { kind: 'crate', path } });
});

it.each([
  ['gone.wasm', 'file-missing'],
  ['a.wasm/inside.wasm', 'file-missing'],
  ['nul\0.wasm', 'file-missing'],
  ['empty', 'no-manifest'],
])('%j cannot be opened: %s', async (name, code) => {
  const result = await kindOfPath(join(folder, name));
  expect(result.ok ? null : result.failure.code).toBe(code);
});

it.runIf(process.platform === 'linux')('a pipe, a socket and a device are left alone', async () => {
  execFileSync('mkfifo', [join(folder, 'pipe.wasm')]);
  const server = createServer();
  await new Promise<void>((listening) => server.listen(join(folder, 's'), listening));
  const results = await Promise.all([join(folder, 'pipe.wasm'), join(folder, 's'), '/dev/zero'].map(kindOfPath));
  server.close();
  expect(results.map((result) => (result.ok ? null : result.failure.code))).toEqual([
    'file-not-openable',
    'file-not-openable',
    'file-not-openable',
  ]);
});

it.each([
  ['a.wat', 'wat'],
  ['a.WAST', 'wat'],
  ['a.wasm', 'wasm'],
  ['a', 'wasm'],
  ['a.wat.gz', 'wasm'],
])('%s is read as %s', (path, format) => {
  expect(formatOf(path)).toBe(format);
});
