import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, expect, it, vi } from 'vitest';
import { corpusModule } from '../../../scripts/steps/corpus.mjs';
import { run } from '../../../scripts/system/run.mjs';
import { folderWith } from '../../support/folder';

afterEach(() => vi.unstubAllEnvs());

/** An empty cache, and an npm that packs one file as the module of `as-sha256`, or ends with an error. */
async function withNpm(module: string | null): Promise<string> {
  const work = folderWith({ 'package/build/optimized.wasm': module ?? '' });
  const archive = join(work, 'made.tgz');
  await run('tar', ['-czf', archive, '-C', work, 'package'], { capture: true });
  const script = join(work, 'npm-cli.js');
  const pack = `require('fs').copyFileSync(${JSON.stringify(archive)}, require('path').join(process.argv[5], 'as-sha256.tgz'));
    console.log(JSON.stringify([{ "filename": "as-sha256.tgz" }], null, 2));`;
  writeFileSync(script, module === null ? `console.log('{"error": {"summary": "no way there"}}'); process.exit(1);` : pack);
  vi.stubEnv('npm_execpath', script);
  vi.stubEnv('XDG_CACHE_HOME', work);
  return join(work, 'watchglass', 'corpus', 'as-sha256.wasm');
}

it('refuses a module that is not the one which is pinned, and keeps nothing of it', async () => {
  const file = await withNpm('another module');
  await expect(corpusModule('as-sha256')).rejects.toThrow('is not the file that this repository pins');
  expect(existsSync(file)).toBe(false);
});

it('says why npm could not fetch, in npm’s words', async () => {
  await withNpm(null);
  await expect(corpusModule('as-sha256')).rejects.toThrow('npm could not fetch @chainsafe/as-sha256@1.2.5 (code 1): no way there.');
});

it('does not trust what lies in the cache by its name', async () => {
  const file = await withNpm('another module');
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, 'left by someone');
  await expect(corpusModule('as-sha256')).rejects.toThrow('pins');
});
