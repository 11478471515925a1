import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cacheFolder } from '../system/cache-folder.mjs';
import { failedToday, forgetFailure, rememberFailure } from '../system/failed-today.mjs';
import { findProgram } from '../system/find-program.mjs';
import { inRoot } from '../system/root.mjs';
import { run } from '../system/run.mjs';
import { say } from '../system/say.mjs';
import { hashFile, readStamp, writeStamp } from '../system/stamp.mjs';

const CRATE = inRoot('resources', 'template', 'hello-wasm');
const VENDOR = inRoot('resources', 'template', 'vendor');
const STAMP = inRoot('.cache', 'template.vendored');
const FAILURE = inRoot('.cache', 'template.failed');
/** What a crate needs to compile, and what its licence asks to keep; tests, benches and CI files stay out. */
const KEPT = /^(src|build|build\.rs|Cargo\.toml|\.cargo-checksum\.json|README.*|(LICEN[CS]E|COPYING|NOTICE).*)$/;

/** The template's crates, so that a new crate builds with no network. Without cargo or network the app still works: it says so itself. */
export async function vendorTemplate({ env, again = false } = {}) {
  const wanted = hashFile(join(CRATE, 'Cargo.lock'));
  if (readStamp(STAMP) === wanted && existsSync(VENDOR)) return;
  if (!again && failedToday(FAILURE)) return;
  say('Fetching the crates of the template (cargo vendor, 11 small crates): some seconds.');
  const work = mkdtempSync(join(cacheFolder('downloads'), 'template-'));
  const vendored = await vendor(work, env);
  if (vendored === null) {
    if (findProgram('cargo', env?.PATH) !== null) rememberFailure(FAILURE);
  } else {
    forgetFailure(FAILURE);
    moveFolder(vendored, VENDOR);
    writeStamp(STAMP, wanted);
  }
  rmSync(work, { recursive: true, force: true });
}

/** The folder with the trimmed crates, or null with the reason said. */
async function vendor(work, env) {
  const manifest = join(work, 'hello-wasm', 'Cargo.toml');
  cpSync(CRATE, join(work, 'hello-wasm'), { recursive: true });
  const target = join(work, 'vendor');
  const args = ['vendor', '--locked', '--quiet', '--manifest-path', manifest, target];
  const { code, output } = await run('cargo', args, { env: { RUST_BACKTRACE: '0', ...env }, cwd: work, capture: true, limit: 120_000 });
  if (code !== 0) {
    const reason = code === 127 ? 'there is no cargo here' : firstError(output, code);
    say(
      `The template's crates could not be fetched (${reason}): the first build of a new crate will need the network. Tried again after a day, or with WATCHGLASS_RETRY=1.`,
    );
    return null;
  }
  for (const crate of readdirSync(target)) trim(join(target, crate));
  return target;
}

function firstError(output, code) {
  const line = output.split('\n').find((text) => text.startsWith('error'));
  return line?.trim() ?? `cargo ended with code ${code}`;
}

function trim(crate) {
  for (const name of readdirSync(crate)) {
    if (!KEPT.test(name)) rmSync(join(crate, name), { recursive: true });
  }
  const checksums = join(crate, '.cargo-checksum.json');
  const { package: whole } = JSON.parse(readFileSync(checksums, 'utf8'));
  writeFileSync(checksums, JSON.stringify({ files: {}, package: whole }));
}

/** The cache may lie on another disk, where rename cannot go. */
function moveFolder(from, to) {
  const near = `${to}.${process.pid}`;
  cpSync(from, near, { recursive: true });
  if (existsSync(to)) rmSync(to, { recursive: true, force: true });
  renameSync(near, to);
}
