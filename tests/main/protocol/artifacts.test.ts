import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { findArtifact, registerArtifact, releaseArtifact } from '../../../main/protocol/artifacts';
import { temporaryFolder } from '../../support/temporary-folder';

it('describes a module with its glue by token and address, and never by a path', async () => {
  const pkg = temporaryFolder();
  mkdirSync(join(pkg, 'snippets'));
  writeFileSync(join(pkg, 'hello_bg.wasm'), '\0asm');
  const artifact = await registerArtifact({
    name: 'hello_bg.wasm',
    file: join(pkg, 'hello_bg.wasm'),
    format: 'wasm',
    origin: { kind: 'sample', sample: 'greet' },
    glue: { directory: pkg, script: 'hello.js', types: join(pkg, 'snippets', '你 好.d.ts') },
    sourceFile: null,
  });
  const id = artifact.ok ? artifact.value.id : '';
  expect(id).toMatch(/^[0-9a-f]{32}$/);
  expect(artifact).toEqual({
    ok: true,
    value: {
      id,
      name: 'hello_bg.wasm',
      format: 'wasm',
      url: `app://app/artifact/${id}/module.wasm`,
      byteLength: 4,
      origin: { kind: 'sample', sample: 'greet' },
      glue: {
        scriptUrl: `app://app/artifact/${id}/glue/hello.js`,
        typesUrl: `app://app/artifact/${id}/glue/snippets/%E4%BD%A0%20%E5%A5%BD.d.ts`,
      },
      sourceUrl: null,
    },
  });
});

it('says what is missing', async () => {
  const file = join(temporaryFolder(), 'gone.wasm');
  const spec = { name: 'gone.wasm', file, format: 'wasm', origin: { kind: 'file', path: file }, glue: null, sourceFile: null } as const;
  expect(await registerArtifact(spec)).toEqual({ ok: false, failure: { code: 'file-missing', facts: { path: file }, detail: 'ENOENT' } });
});

it('forgets what is released', async () => {
  const file = join(temporaryFolder(), 'a.wat');
  writeFileSync(file, '(module)');
  const spec = { name: 'a.wat', file, format: 'wat', origin: { kind: 'file', path: file }, glue: null, sourceFile: null } as const;
  const artifact = await registerArtifact(spec);
  const id = artifact.ok ? artifact.value.id : '';
  releaseArtifact(id);
  expect(findArtifact(id)).toBeNull();
});
