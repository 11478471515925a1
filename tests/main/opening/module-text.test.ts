import { readFileSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, it } from 'vitest';
import { readModuleText, writeModuleText } from '../../../main/opening/module-text';
import { registerModule } from '../../../main/opening/register-module';
import { findArtifact, type Registered } from '../../../main/protocol/artifacts';
import { temporaryFolder } from '../../support/temporary-folder';

let folder: string;
let path: string;

beforeEach(() => {
  folder = temporaryFolder();
  path = join(folder, 'add.wat');
  writeFileSync(path, ';; adds\n(module)');
});

async function opened(file = path): Promise<Registered> {
  const artifact = await registerModule(file, file.endsWith('.wat') ? 'wat' : 'wasm');
  const found = artifact.ok ? findArtifact(artifact.value.id) : null;
  if (found === null) throw new Error('not registered');
  return found;
}

it('reads the text with its comments, also through a link', async () => {
  const link = join(folder, 'link.wat');
  symlinkSync(path, link);
  const read = await readModuleText(await opened(link));
  expect(read).toMatchObject({ ok: true, value: { text: ';; adds\n(module)' } });
});

it('writes the file and answers with what it is from now on', async () => {
  const found = await opened();
  const read = await readModuleText(found);
  if (!read.ok) throw new Error('not read');
  const written = await writeModuleText(found, { text: '(module (memory 1))', modified: read.value.modified, overwrite: false });
  expect([readFileSync(path, 'utf8'), written]).toEqual([
    '(module (memory 1))',
    { ok: true, value: { file: expect.objectContaining({ path: 'add.wat' }), artifact: expect.objectContaining({ byteLength: 19 }) } },
  ]);
});

it('does not write over what another program wrote, unless it is told to', async () => {
  const found = await opened();
  const read = await readModuleText(found);
  if (!read.ok) throw new Error('not read');
  writeFileSync(path, ';; theirs');
  utimesSync(path, new Date(), new Date(Date.now() + 5000));
  const edited = { text: ';; mine', modified: read.value.modified };
  const refused = await writeModuleText(found, { ...edited, overwrite: false });
  const kept = readFileSync(path, 'utf8');
  await writeModuleText(found, { ...edited, overwrite: true });
  expect([refused, kept, readFileSync(path, 'utf8')]).toEqual([
    { ok: false, failure: { code: 'file-changed', facts: { path: 'add.wat' } } },
    ';; theirs',
    ';; mine',
  ]);
});

it('a module that was no text has none, and none is written over it', async () => {
  const binary = join(folder, 'a.wasm');
  writeFileSync(binary, '\0asm');
  const found = await opened(binary);
  const answers = [await readModuleText(found), await writeModuleText(found, { text: '', modified: 0, overwrite: true })];
  expect([answers.map(({ ok }) => ok), readFileSync(binary, 'utf8')]).toEqual([[false, false], '\0asm']);
});
