import { chmodSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { planBuild } from '../../../main/build/build-plan';
import { setPaths } from '../../../main/paths';
import { inspectAgain } from '../../../main/toolchain/known-toolchain';
import { keepCrate } from '../../../main/workspace/opened-crates';
import { folderWith } from '../../support/folder';

afterEach(() => {
  vi.unstubAllEnvs();
});

const REQUEST = { packageId: '/c/Cargo.toml', mode: 'dev', keepNames: false, intoPkg: false } as const;

function opened(trusted: boolean, root = '/c'): void {
  const manifestPath = join(root, 'Cargo.toml');
  const one = { id: manifestPath, name: 'c', version: '0.1.0', manifestPath, root, cdylib: true, vendored: false };
  keepCrate({ root, name: 'c', packages: [one], trusted });
}

async function bareMachine(): Promise<void> {
  vi.stubEnv('PATH', '');
  vi.stubEnv('HOME', folderWith({}));
  vi.stubEnv('CARGO_HOME', undefined);
  setPaths({ resources: folderWith({}), userData: folderWith({}), renderer: '' });
  await inspectAgain();
}

/** A machine whose tools say who they are and where the targets lie, and nothing more. Answers with the folder of the target. */
async function equippedMachine(): Promise<string> {
  await bareMachine();
  const home = folderWith({
    '.cargo/bin/cargo': '#!/bin/sh\necho cargo 1.90.0\n',
    '.cargo/bin/wasm-pack': '#!/bin/sh\necho wasm-pack 0.13.1\n',
    '.cargo/bin/rustc': '#!/bin/sh\nif [ "$2" = sysroot ]; then echo "$HOME/sysroot"; else echo rustc 1.90.0; fi\n',
  });
  for (const tool of ['cargo', 'wasm-pack', 'rustc']) chmodSync(join(home, '.cargo', 'bin', tool), 0o755);
  vi.stubEnv('HOME', home);
  await inspectAgain();
  return join(home, 'sysroot', 'lib', 'rustlib', 'wasm32-unknown-unknown', 'lib');
}

test('notices that the target was installed, and that it was removed', async () => {
  const target = await equippedMachine();
  const root = folderWith({ 'Cargo.toml': '' });
  opened(true, root);
  const plan = async () => {
    const planned = await planBuild({ ...REQUEST, packageId: join(root, 'Cargo.toml') });
    return planned.ok ? 'planned' : planned.failure.code;
  };
  const codes = [await plan()];
  mkdirSync(target, { recursive: true });
  codes.push(await plan(), await plan());
  rmSync(target, { recursive: true });
  codes.push(await plan());
  mkdirSync(target, { recursive: true });
  codes.push(await plan());
  expect(codes).toEqual(['target-missing', 'planned', 'planned', 'target-missing', 'planned']);
});

test('knows that a release build will want an optimiser that is not there', async () => {
  mkdirSync(await equippedMachine(), { recursive: true });
  const root = folderWith({ 'Cargo.toml': '' });
  opened(true, root);
  const plan = async (mode: 'dev' | 'release') => {
    const planned = await planBuild({ ...REQUEST, mode, packageId: join(root, 'Cargo.toml') });
    return planned.ok && planned.value.optimiser;
  };
  const without = [await plan('dev'), await plan('release')];
  setPaths({ resources: folderWith({ 'tools/wasm-opt.cjs': '' }), userData: folderWith({}), renderer: '' });
  await inspectAgain();
  expect([without, await plan('release')]).toEqual([[true, false], true]);
});

test('without cargo nothing is built, and that is what is said', async () => {
  await bareMachine();
  opened(true);
  expect(await planBuild(REQUEST)).toMatchObject({ ok: false, failure: { code: 'cargo-missing' } });
});

test('asks for trust before it asks for tools', async () => {
  opened(false);
  expect(await planBuild(REQUEST)).toMatchObject({ ok: false, failure: { code: 'untrusted', facts: { root: '/c' } } });
});

test('builds nothing that nobody opened', async () => {
  expect(await planBuild({ ...REQUEST, packageId: '/etc/Cargo.toml' })).toMatchObject({ ok: false, failure: { code: 'crate-unknown' } });
});
