import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { inRoot, installed } from '../system/root.mjs';
import { run, runNode } from '../system/run.mjs';
import { SetupError } from '../system/say.mjs';

const CRATE = inRoot('resources', 'validator');
const TARGET = 'wasm32-unknown-unknown';
const TARGET_FEATURES = ['bulk-memory', 'multivalue', 'mutable-globals', 'nontrapping-float-to-int', 'reference-types', 'sign-ext'];
/** Where a crate offers a choice, this is the shorter text. */
const LICENCE = /^(LICEN[CS]E-MIT|LICEN[CS]E|COPYING)(\.\w+)?$/;

/**
 * Builds wasm-tools' validator into `outDir`, the same bytes wherever it happens: toolchain, crates and optimiser are pinned,
 * and the folders that this machine keeps them in are taken out of the panic messages. `work` keeps what cargo compiled.
 */
export async function buildValidator({ work, outDir }) {
  const crates = await findCrates();
  const wasmparser = crates.find(({ name }) => name === 'wasmparser');
  const flags = [`--remap-path-prefix=${dirname(wasmparser.folder)}=crates`, `--remap-path-prefix=${CRATE}=.`];
  await must('cargo', ['build', '--release', '--locked', '--target', TARGET], {
    cwd: CRATE,
    env: { CARGO_TARGET_DIR: work, CARGO_ENCODED_RUSTFLAGS: flags.join('\x1f') },
  });
  const built = join(work, TARGET, 'release', 'watchglass_validator.wasm');
  const enabled = TARGET_FEATURES.map((feature) => `--enable-${feature}`);
  // Higher levels put the check of every instruction into one func of 200 KB, which an engine takes seconds to optimise.
  const args = [installed('binaryen', 'bin', 'wasm-opt'), '-O1', ...enabled, built, '-o', join(outDir, 'validator.wasm')];
  const { code } = await runNode(args);
  if (code !== 0) throw new SetupError(`wasm-opt ended with code ${code}.`, 'run `npm ci`, then run again.');
  writeFileSync(join(outDir, 'LICENCES.txt'), crates.map(licenceText).join('\n'));
}

/** Every crate that is compiled in, in order of name. */
async function findCrates() {
  const args = ['metadata', '--locked', '--format-version', '1', '--filter-platform', TARGET];
  const { packages } = JSON.parse(await must('cargo', args, { cwd: CRATE, stdout: 'pipe' }));
  return packages
    .filter(({ source }) => source !== null)
    .map(({ name, version, manifest_path }) => ({ name, version, folder: dirname(manifest_path) }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

function licenceText({ name, version, folder }) {
  const file = readdirSync(folder).find((entry) => LICENCE.test(entry));
  if (file === undefined) throw new SetupError(`${name} has no licence file.`, 'look at what became of it.');
  return `${name} ${version}\n\n${readFileSync(join(folder, file), 'utf8').trim()}\n`;
}

async function must(command, args, options) {
  const { code, output } = await run(command, args, options);
  if (code === 0) return output;
  throw new SetupError(
    `${command} ended with code ${code}. ${output}`,
    'install Rust with rustup, which fetches the pinned toolchain, then run again.',
  );
}
