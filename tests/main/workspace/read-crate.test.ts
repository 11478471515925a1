import { join } from 'node:path';
import { expect, test } from 'vitest';
import { setPaths } from '../../../main/paths';
import { readCrate } from '../../../main/workspace/read-crate';
import { trust } from '../../../main/workspace/trust-store';
import { folderWith } from '../../support/folder';

const MANIFEST = '[package]\nname = "one"\nversion = "0.1.0"\nedition = "2021"\n';

function profile(): void {
  setPaths({ resources: '/nowhere', userData: folderWith({}), renderer: '' });
}

test('a crate is untrusted until a person says otherwise, and keeps its id then', async () => {
  profile();
  const root = folderWith({ 'Cargo.toml': MANIFEST, 'src/lib.rs': '' });
  const before = await readCrate(root);
  await trust(root);
  const after = await readCrate(join(root, 'Cargo.toml'));
  expect([before, after].map((read) => read.ok && [read.value.trusted, read.value.name, read.value.packages[0]?.id])).toEqual([
    [false, 'one', join(root, 'Cargo.toml')],
    [true, 'one', join(root, 'Cargo.toml')],
  ]);
});

test('cargo says what is wrong with the manifest of a trusted crate', async () => {
  profile();
  const root = folderWith({ 'Cargo.toml': `${MANIFEST}[lib]\npath = 42\n`, 'src/lib.rs': '' });
  await trust(root);
  expect(await readCrate(root)).toMatchObject({
    ok: false,
    failure: { code: 'manifest-invalid', detail: expect.stringContaining('Cargo.toml') },
  });
});

test('sees that the dependencies lie in the folder', async () => {
  profile();
  const root = folderWith({
    'Cargo.toml': MANIFEST,
    'src/lib.rs': '',
    'vendor/x/Cargo.toml': '',
    '.cargo/config.toml': '[source.crates-io]\nreplace-with = "vendored-sources"\n[source.vendored-sources]\ndirectory = "vendor"\n',
  });
  const read = await readCrate(root);
  expect(read.ok && read.value.packages.map(({ vendored }) => vendored)).toEqual([true]);
});

test('what is not there cannot be opened', async () => {
  profile();
  expect(await readCrate('/no/such/folder')).toMatchObject({ ok: false, failure: { code: 'file-missing' } });
});
