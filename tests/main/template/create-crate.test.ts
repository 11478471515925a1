import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createCrate } from '../../../main/template/create-crate';
import { folderWith } from '../../support/folder';

function template(vendored: boolean): string {
  return folderWith({
    'hello-wasm/Cargo.toml': '[package]\nname = "hello-wasm" # named\n[dependencies]\nname = "hello-wasm"\n',
    'hello-wasm/Cargo.lock': '[[package]]\nname = "hello-wasm"\nversion = "0.1.0"\n',
    'hello-wasm/src/lib.rs': '',
    'hello-wasm/target/old': '',
    ...(vendored ? { 'vendor/bumpalo/Cargo.toml': '' } : {}),
  });
}

test('names the package in its manifest and its lock, and nothing else', async () => {
  const parent = folderWith({});
  const created = await createCrate(template(true), parent, 'my-crate');
  const read = (path: string) => readFileSync(join(parent, 'my-crate', path), 'utf8');
  expect([created, read('Cargo.toml'), read('Cargo.lock'), read('.cargo/config.toml').includes('directory = "vendor"')]).toEqual([
    { ok: true, value: join(parent, 'my-crate') },
    '[package]\nname = "my-crate" # named\n[dependencies]\nname = "hello-wasm"\n',
    '[[package]]\nname = "my-crate"\nversion = "0.1.0"\n',
    true,
  ]);
});

test('without vendored crates it says nothing of them to cargo', async () => {
  const parent = folderWith({});
  await createCrate(template(false), parent, 'my-crate');
  expect(() => readFileSync(join(parent, 'my-crate', '.cargo', 'config.toml'))).toThrow('ENOENT');
});

test('does not write into a folder that holds something', async () => {
  const parent = folderWith({ 'mine/notes.txt': '' });
  expect(await createCrate(template(false), parent, 'mine')).toMatchObject({ ok: false, failure: { code: 'folder-not-empty' } });
});

test('refuses a name that cargo refuses', async () => {
  expect(await createCrate(template(false), folderWith({}), '../x')).toMatchObject({ ok: false, failure: { code: 'crate-name-invalid' } });
});
