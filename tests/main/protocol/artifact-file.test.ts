import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, it } from 'vitest';
import { findServable } from '../../../main/protocol/artifact-file';
import { findArtifact, type Registered, registerArtifact } from '../../../main/protocol/artifacts';
import { temporaryFolder } from '../../support/temporary-folder';

let registered: Registered;
let pkg: string;

beforeEach(async () => {
  const root = temporaryFolder();
  pkg = join(root, 'pkg');
  mkdirSync(join(pkg, 'snippets'), { recursive: true });
  mkdirSync(join(root, 'pkg-beside'));
  for (const name of [
    'hello_bg.wasm',
    'hello.js',
    'hello.d.ts',
    'hello.ts',
    'package.json',
    'snippets/inline0.js',
    '../secret.js',
    '../pkg-beside/secret.js',
  ]) {
    writeFileSync(join(pkg, name), name);
  }
  symlinkSync(join(root, 'secret.js'), join(pkg, 'link.js'));
  symlinkSync(join(root, 'pkg-beside'), join(pkg, 'folder'));
  symlinkSync(join(pkg, 'hello.js'), join(pkg, 'alias.js'));
  const artifact = await registerArtifact({
    name: 'hello_bg.wasm',
    file: join(pkg, 'hello_bg.wasm'),
    format: 'wasm',
    origin: { kind: 'sample', sample: 'greet' },
    glue: { directory: pkg, script: 'hello.js', types: null },
    sourceFile: null,
  });
  const found = artifact.ok ? findArtifact(artifact.value.id) : null;
  if (found === null) throw new Error('the artifact is not registered');
  registered = found;
});

it.each([
  [['module.wasm'], 'hello_bg.wasm'],
  [['glue', 'hello.js'], 'hello.js'],
  [['glue', 'hello.d.ts'], 'hello.d.ts'],
  [['glue', 'snippets', 'inline0.js'], 'snippets/inline0.js'],
  [['glue', 'alias.js'], 'hello.js'],
])('serves %j', async (segments, file) => {
  expect((await findServable(registered, segments))?.path).toBe(join(pkg, file));
});

it.each([
  [[]],
  [['module.wat']],
  [['source.wat']],
  [['module.wasm', 'x']],
  [['glue']],
  [['glue', 'hello.ts']],
  [['glue', 'package.json']],
  [['glue', 'gone.js']],
  [['glue', 'link.js']],
  [['glue', 'folder', 'secret.js']],
  [['glue', '..', 'secret.js']],
  [['glue', '..', 'pkg-beside', 'secret.js']],
])('does not serve %j', async (segments) => {
  expect(await findServable(registered, segments)).toBeNull();
});
