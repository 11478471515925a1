import { chmodSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readSource } from '../../../main/workspace/read-source';
import { writeSource } from '../../../main/workspace/write-source';
import { folderWith } from '../../support/folder';

async function opened(root: string, path = 'src/lib.rs') {
  const read = await readSource(root, path);
  if (!read.ok) throw new Error(read.failure.code);
  return read.value;
}

test('saves what was read, keeps its mode and leaves nothing beside it', async () => {
  const root = folderWith({ 'src/lib.rs': 'old' });
  chmodSync(join(root, 'src/lib.rs'), 0o640);
  const saved = await writeSource(root, { ...(await opened(root)), text: '新 text' }, false);
  const { mode, mtimeMs } = statSync(join(root, 'src/lib.rs'));
  expect([saved, readFileSync(join(root, 'src/lib.rs'), 'utf8'), mode & 0o777, readdirSync(join(root, 'src'))]).toEqual([
    { ok: true, value: { path: 'src/lib.rs', text: '新 text', modified: mtimeMs } },
    '新 text',
    0o640,
    ['lib.rs'],
  ]);
});

test('does not write over a change made elsewhere, unless told to', async () => {
  const root = folderWith({ 'src/lib.rs': 'old' });
  const file = { ...(await opened(root)), modified: 1, text: 'mine' };
  const answers = [await writeSource(root, file, false), await writeSource(root, file, true)];
  expect(answers).toMatchObject([{ ok: false, failure: { code: 'file-changed' } }, { ok: true }]);
});

test.each(['../secret', '/etc/hostname', 'link/secret', 'link-to-file', 'src/../../secret', '', 'a\\..\\b', 'src//lib.rs'])(
  'neither reads nor writes %j, outside the package',
  async (path) => {
    const root = folderWith({ 'crate/src/lib.rs': '', 'crate/a': '', secret: 'secret' });
    const crate = join(root, 'crate');
    symlinkSync(root, join(crate, 'link'));
    symlinkSync(join(root, 'secret'), join(crate, 'link-to-file'));
    const answers = [await readSource(crate, path), await writeSource(crate, { path, text: 'x', modified: 0 }, true)];
    expect([answers.map((answer) => answer.ok), readFileSync(join(root, 'secret'), 'utf8')]).toEqual([[false, false], 'secret']);
  },
);

test('refuses what is no text', async () => {
  const root = folderWith({});
  writeFileSync(join(root, 'a.rs'), Buffer.from([0xff, 0xfe, 0x00]));
  expect(await readSource(root, 'a.rs')).toMatchObject({ ok: false, failure: { code: 'file-not-openable' } });
});
