import { cpSync, existsSync, rmSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { findProgram } from '../system/find-program.mjs';
import { inRoot } from '../system/root.mjs';
import { run } from '../system/run.mjs';
import { say } from '../system/say.mjs';

const TARGET = 'wasm32-unknown-unknown';
const WASM_PACK = '0.15.1';

/**
 * What the tests need of Rust, installed through rustup and cargo. Answers the environment in which the tools are found.
 * Where something cannot be had it says so and goes on: the tests that need it fail with their own sentence.
 */
export async function installRust() {
  const env = { PATH: [process.env.PATH, cargoBin()].join(delimiter) };
  if (findProgram('cargo', env.PATH) === null) {
    say(
      'There is no cargo on this machine: tests that build crates will fail. Install Rust with rustup (its home page says how) and run again.',
    );
    return env;
  }
  const ready = (await installToolchain(env)) && (await installTarget(env)) && (await installWasmPack(env));
  if (!ready) say('Rust is not complete, as said above: tests that build crates will fail.');
  return env;
}

/** Builds the template once, which makes wasm-pack fetch the wasm-bindgen that fits it: no test has to wait for that. */
export async function warmWasmPack(env) {
  if (findProgram('wasm-pack', env.PATH) === null) return;
  const work = inRoot('.cache', 'warm');
  rmSync(join(work, 'hello-wasm'), { recursive: true, force: true });
  cpSync(inRoot('resources', 'template', 'hello-wasm'), join(work, 'hello-wasm'), { recursive: true });
  say('Building the template crate once with wasm-pack: a second when warm, about 5 min the first time (wasm-pack compiles wasm-bindgen).');
  const args = ['build', '--dev', '--target', 'web', '--out-dir', join(work, 'pkg'), join(work, 'hello-wasm'), '--', '--locked'];
  const { code } = await run('wasm-pack', args, { env: { ...env, CARGO_TARGET_DIR: join(work, 'target') } });
  if (code !== 0) say(`wasm-pack ended with code ${code}: tests that build crates will fail.`);
}

/** rustup may be there without any toolchain, as with an empty HOME. */
async function installToolchain(env) {
  if ((await run('rustc', ['--version'], { env, capture: true })).code === 0) return true;
  if (findProgram('rustup', env.PATH) === null) return complain('rustc does not run, and there is no rustup to install it with.');
  say('Installing the stable Rust toolchain with rustup: one to two minutes.');
  const installed = await run('rustup', ['toolchain', 'install', 'stable', '--profile', 'minimal', '--no-self-update'], { env });
  const chosen = installed.code === 0 ? await run('rustup', ['default', 'stable'], { env }) : installed;
  return chosen.code === 0 || complain('rustup could not install a toolchain; check the network and run again.');
}

async function installTarget(env) {
  const { output } = await run('rustc', ['--print', 'sysroot'], { env, capture: true });
  if (existsSync(join(output.trim(), 'lib', 'rustlib', TARGET))) return true;
  if (findProgram('rustup', env.PATH) === null)
    return complain(`this Rust has no ${TARGET} and no rustup to add it with; install your distribution's package for it.`);
  say(`Adding the target ${TARGET} with rustup: some seconds.`);
  const { code } = await run('rustup', ['target', 'add', TARGET], { env });
  return code === 0 || complain(`rustup could not add ${TARGET}; check the network and run again.`);
}

async function installWasmPack(env) {
  if (findProgram('wasm-pack', env.PATH) !== null) return true;
  say(`Installing wasm-pack ${WASM_PACK} with cargo: about 3 min.`);
  const { code } = await run('cargo', ['install', 'wasm-pack', '--locked', '--quiet', '--version', WASM_PACK], { env });
  return code === 0 || complain('cargo could not install wasm-pack; check the network and run again.');
}

function complain(text) {
  say(text);
  return false;
}

function cargoBin() {
  return join(process.env.CARGO_HOME ?? join(homedir(), '.cargo'), 'bin');
}
