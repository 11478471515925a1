import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, it } from 'vitest';
import { exportPackage } from '../../../main/export/export-package';
import { findArtifact, type Registered, registerArtifact } from '../../../main/protocol/artifacts';
import { temporaryFolder } from '../../support/temporary-folder';

let folder: string;
let built: Registered;

beforeEach(async () => {
  folder = temporaryFolder();
  const pkg = join(folder, 'pkg');
  mkdirSync(join(pkg, 'snippets'), { recursive: true });
  const files = { 'hello_bg.wasm': '\0asm', 'hello.js': 'export default 1', 'snippets/a.js': 'export {}' };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(pkg, name), text);
  writeFileSync(join(pkg, 'package.json'), JSON.stringify({ name: '@me/../hello', version: '0.1.0' }));
  const artifact = await registerArtifact({
    name: 'hello_bg.wasm',
    file: join(pkg, 'hello_bg.wasm'),
    format: 'wasm',
    origin: { kind: 'build', packageId: '/hello/Cargo.toml', mode: 'dev' },
    glue: null,
    sourceFile: null,
  });
  const found = artifact.ok ? findArtifact(artifact.value.id) : null;
  if (found === null) throw new Error('not registered');
  built = found;
});

/** Answers the dialog, and keeps what it suggested. */
function choosing(path: string | null) {
  const suggested: string[] = [];
  return {
    suggested,
    choose: async (name: string) => {
      suggested.push(name);
      return path;
    },
  };
}

it('writes a folder as wasm-pack wrote it, under a name that is only a name', async () => {
  const to = join(folder, 'out');
  const { choose, suggested } = choosing(to);
  expect(await exportPackage(built, 'folder', choose)).toEqual({ ok: true, value: to });
  expect([suggested, readdirSync(to).sort(), readFileSync(join(to, 'snippets/a.js'), 'utf8')]).toEqual([
    ['me-..-hello-0.1.0'],
    ['hello.js', 'hello_bg.wasm', 'package.json', 'snippets'],
    'export {}',
  ]);
  expect(readdirSync(folder).sort()).toEqual(['out', 'pkg']);
});

it('writes an archive that holds the same below package/', async () => {
  const to = join(folder, 'hello.tgz');
  const { choose, suggested } = choosing(to);
  expect(await exportPackage(built, 'tgz', choose)).toEqual({ ok: true, value: to });
  const names = execFileSync('tar', ['-tzf', to], { encoding: 'utf8' }).trim().split('\n');
  expect([suggested, names]).toEqual([
    ['me-..-hello-0.1.0.tgz'],
    ['package/hello.js', 'package/hello_bg.wasm', 'package/package.json', 'package/snippets/a.js'],
  ]);
});

it('writes over no folder that holds something, and nothing when it is cancelled', async () => {
  const full = join(folder, 'full');
  mkdirSync(full);
  writeFileSync(join(full, 'mine.txt'), '');
  const refused = await exportPackage(built, 'folder', choosing(full).choose);
  const cancelled = await exportPackage(built, 'tgz', choosing(null).choose);
  expect([refused, cancelled, readdirSync(full)]).toEqual([
    { ok: false, failure: { code: 'folder-not-empty', facts: { path: full } } },
    { ok: true, value: null },
    ['mine.txt'],
  ]);
});

it('says where it could not be written, and leaves nothing behind', async () => {
  const to = join(folder, 'not', 'there', 'out.tgz');
  const failed = await exportPackage(built, 'tgz', choosing(to).choose);
  expect([failed, existsSync(join(folder, 'not'))]).toEqual([
    { ok: false, failure: expect.objectContaining({ code: 'file-missing', facts: { path: to } }) },
    false,
  ]);
});
