import { cpSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inRoot } from '../system/root.mjs';
import { run } from '../system/run.mjs';
import { SetupError } from '../system/say.mjs';

const CONFIG = `[source.crates-io]
replace-with = "vendored-sources"

[source.vendored-sources]
directory = "vendor"
`;

/**
 * Builds the template crate with wasm-pack into `outDir`, the same bytes wherever it happens: from a copy that never moves inside `work`,
 * with the vendored crates where there are any, and with this machine's folder names taken out of the panic messages.
 */
export async function buildGreet({ work, outDir, env, capture = false }) {
  const crate = join(work, 'hello-wasm');
  rmSync(crate, { recursive: true, force: true });
  mkdirSync(work, { recursive: true });
  cpSync(inRoot('resources', 'template', 'hello-wasm'), crate, { recursive: true });
  if (existsSync(inRoot('resources', 'template', 'vendor'))) {
    cpSync(inRoot('resources', 'template', 'vendor'), join(crate, 'vendor'), { recursive: true });
    mkdirSync(join(crate, '.cargo'));
    writeFileSync(join(crate, '.cargo', 'config.toml'), CONFIG);
  }
  const flags = [`--remap-path-prefix=${crate}=.`];
  const all = { CARGO_TARGET_DIR: join(work, 'target'), CARGO_ENCODED_RUSTFLAGS: flags.join('\x1f'), ...env };
  const args = ['build', '--dev', '--target', 'web', '--no-gitignore', '--out-dir', outDir, crate, '--', '--locked'];
  const { code, output } = await run('wasm-pack', args, { env: all, cwd: crate, capture });
  if (code !== 0) {
    throw new SetupError(
      `wasm-pack ended with code ${code}. ${output}`,
      'install wasm-pack 0.15.1 and the target wasm32-unknown-unknown, then run again.',
    );
  }
}
