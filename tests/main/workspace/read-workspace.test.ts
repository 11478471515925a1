import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readWorkspace } from '../../../main/workspace/read-workspace';
import { folderWith } from '../../support/folder';

const CDYLIB = '[lib]\ncrate-type = ["cdylib", "rlib"]\n';

function crate(name: string, more = ''): string {
  return `[package]\nname = "${name}"\nversion = "0.1.0"\n${more}`;
}

async function namesIn(folder: string): Promise<readonly string[] | string> {
  const read = await readWorkspace(folder);
  return read.ok
    ? read.value.packages.map(({ name, version, cdylib }) => `${name} ${version}${cdylib ? ' cdylib' : ''}`)
    : read.failure.code;
}

test('reads a package and sees that it yields a module', async () => {
  expect(await namesIn(folderWith({ 'Cargo.toml': crate('one', CDYLIB) }))).toEqual(['one 0.1.0 cdylib']);
});

test('lists the members of a workspace: named, by glob, by path dependency, less those excluded', async () => {
  const root = folderWith({
    'Cargo.toml': '[workspace]\nmembers = ["app", "crates/*"]\nexclude = ["crates/old"]\n[workspace.package]\nversion = "2.0.0"\n',
    'app/Cargo.toml': `[package]\nname = "app"\nversion.workspace = true\n${CDYLIB}`,
    'crates/a/Cargo.toml': crate('a'),
    'crates/old/Cargo.toml': crate('old'),
    'crates/no-manifest/README.md': '',
    'elsewhere/Cargo.toml': crate('elsewhere'),
  });
  expect(await namesIn(root)).toEqual(['app 2.0.0 cdylib', 'a 0.1.0']);
});

test.each([
  ['*', ['ab', 'abc', 'b']],
  ['a*', ['ab', 'abc']],
  ['*b*', ['ab', 'abc', 'b']],
  ['a?', ['ab']],
  ['[!a]', ['b']],
  ['[', []],
])('a glob %s names %j', async (glob, expected) => {
  const root = folderWith({
    'Cargo.toml': `[workspace]\nmembers = ["${glob}"]\n`,
    ...Object.fromEntries(['ab', 'abc', 'b'].map((name) => [`${name}/Cargo.toml`, crate(name)])),
  });
  expect(await namesIn(root)).toEqual(expected.map((name) => `${name} 0.1.0`));
});

test('a glob that could be tried in countless ways is read at once', async () => {
  const name = 'a'.repeat(200);
  const root = folderWith({ 'Cargo.toml': `[workspace]\nmembers = ["${'*a'.repeat(60)}b"]\n`, [`${name}/Cargo.toml`]: crate('a') });
  expect(await namesIn(root)).toEqual([]);
});

test('a member opens its whole workspace', async () => {
  const root = folderWith({ 'Cargo.toml': '[workspace]\nmembers = ["a"]\n', 'a/Cargo.toml': crate('a') });
  expect(await readWorkspace(join(root, 'a'))).toMatchObject({ ok: true, value: { root } });
});

test('a package in a foreign workspace’s folder stands alone', async () => {
  const root = folderWith({ 'Cargo.toml': '[workspace]\nmembers = []\n', 'a/Cargo.toml': crate('a') });
  expect(await readWorkspace(join(root, 'a'))).toMatchObject({ ok: true, value: { root: join(root, 'a') } });
});

test('says where a manifest is broken', async () => {
  const read = await readWorkspace(folderWith({ 'Cargo.toml': '[package]\nname = [\n' }));
  expect(read).toMatchObject({
    ok: false,
    failure: { code: 'manifest-invalid', facts: { line: expect.any(Number), column: expect.any(Number) } },
  });
});

test('a folder without a manifest is no crate', async () => {
  expect(await namesIn(folderWith({ 'README.md': '' }))).toBe('no-manifest');
});
