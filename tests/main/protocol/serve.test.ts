import { appendFileSync, mkdirSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { setPaths } from '../../../main/paths';
import { registerArtifact, releaseArtifact } from '../../../main/protocol/artifacts';
import { serve } from '../../../main/protocol/serve';
import type { Artifact } from '../../../preload/contract/artifact';
import { temporaryFolder } from '../../support/temporary-folder';

const TEXT = '(module (func (export "f")))';
let file: string;
let artifact: Artifact;

beforeEach(async () => {
  const root = temporaryFolder();
  file = join(root, 'a.wat');
  writeFileSync(file, TEXT);
  mkdirSync(join(root, 'ui', 'workers'), { recursive: true });
  writeFileSync(join(root, 'ui', 'index.html'), '<p>page</p>');
  writeFileSync(join(root, 'ui', 'workers', 'instance.worker.js'), 'postMessage(1)');
  writeFileSync(join(root, 'secret.html'), 'secret');
  setPaths({ resources: root, userData: root, renderer: join(root, 'ui') });
  const registered = await registerArtifact({
    name: 'a.wat',
    file,
    format: 'wat',
    origin: { kind: 'file', path: file },
    glue: null,
    sourceFile: null,
  });
  if (!registered.ok) throw new Error('the artifact is not registered');
  artifact = registered.value;
});

describe('an artifact', () => {
  it('is served whole', async () => {
    const response = await serve(new Request(artifact.url));
    expect([response.status, response.headers.get('content-type'), response.headers.get('content-length'), await response.text()]).toEqual([
      200,
      'text/plain; charset=utf-8',
      String(TEXT.length),
      TEXT,
    ]);
  });

  it('is served in ranges', async () => {
    const response = await serve(new Request(artifact.url, { headers: { range: 'bytes=1-6' } }));
    expect([response.status, response.headers.get('content-range'), await response.text()]).toEqual([
      206,
      `bytes 1-6/${TEXT.length}`,
      'module',
    ]);
  });

  it('refuses a range beyond its end', async () => {
    const response = await serve(new Request(artifact.url, { headers: { range: 'bytes=9999-' } }));
    expect([response.status, response.headers.get('content-range')]).toEqual([416, `bytes */${TEXT.length}`]);
  });

  it('is served empty when it was empty', async () => {
    writeFileSync(file, '');
    const empty = await registerArtifact({
      name: 'a',
      file,
      format: 'wasm',
      origin: { kind: 'file', path: file },
      glue: null,
      sourceFile: null,
    });
    const response = await serve(new Request(empty.ok ? empty.value.url : ''));
    expect([response.status, response.headers.get('content-type'), await response.text()]).toEqual([200, 'application/wasm', '']);
  });

  it('says that it changed when it was emptied since', async () => {
    truncateSync(file);
    const response = await serve(new Request(artifact.url));
    expect([response.status, response.headers.get('x-watchglass-failure')]).toEqual([409, 'file-changed']);
  });

  it('breaks off when it changes while it is read', async () => {
    const long = await registerLong();
    const reader = (await serve(new Request(long))).body?.getReader();
    await reader?.read();
    appendFileSync(file, 'more');
    await expect(drain(reader)).rejects.toThrow('the file changed while it was read');
  });

  it('is gone when it is released', async () => {
    releaseArtifact(artifact.id);
    const response = await serve(new Request(artifact.url));
    expect([response.status, response.headers.get('x-watchglass-failure')]).toEqual([404, 'file-missing']);
  });
});

describe('the page', () => {
  it('is served with its own policy', async () => {
    const response = await serve(new Request('app://app/ui/index.html'));
    expect([response.headers.get('content-security-policy'), await response.text()]).toEqual([
      expect.stringContaining('worker-src'),
      '<p>page</p>',
    ]);
  });

  it("puts a registered artifact into the instance worker's policy", async () => {
    const response = await serve(new Request(`app://app/ui/workers/instance.worker.js?artifact=${artifact.id}`));
    expect(response.headers.get('content-security-policy')).toContain(`script-src app://app/artifact/${artifact.id}/ `);
  });

  it.each([
    'app://app/ui/../secret.html',
    'app://app/ui/%2e%2e/secret.html',
    'app://app/ui/..%2fsecret.html',
    'app://app/secret.html',
    'app://app/ui/',
  ])('does not lead to another file by %s', async (url) => {
    expect((await serve(new Request(url))).status).toBe(404);
  });
});

it.each(['POST', 'PUT', 'DELETE'])('does not take a %s where nothing is to be saved', async (method) => {
  expect((await serve(new Request(artifact.url, { method }))).status).toBe(405);
});

it('answers a fault of our own with a failure, not with silence', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  setPaths({ resources: '', userData: '', renderer: '\0' });
  const response = await serve(new Request('app://app/ui/index.html'));
  expect([response.status, response.headers.get('x-watchglass-failure')]).toEqual([500, 'unexpected']);
});

async function registerLong(): Promise<string> {
  writeFileSync(file, 'x'.repeat(5 * 1024 * 1024));
  const registered = await registerArtifact({
    name: 'a',
    file,
    format: 'wat',
    origin: { kind: 'file', path: file },
    glue: null,
    sourceFile: null,
  });
  return registered.ok ? registered.value.url : '';
}

async function drain(reader: ReadableStreamDefaultReader<Uint8Array> | undefined): Promise<void> {
  while (reader !== undefined && !(await reader.read()).done);
}
