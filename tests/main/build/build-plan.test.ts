import { expect, test, vi } from 'vitest';
import { planBuild } from '../../../main/build/build-plan';
import { setPlaces } from '../../../main/places';
import { inspectAgain } from '../../../main/toolchain/known-toolchain';
import { keepCrate } from '../../../main/workspace/opened-crates';
import { folderWith } from '../../support/folder';

const REQUEST = { packageId: '/c/Cargo.toml', mode: 'dev', keepNames: false, intoPkg: false } as const;

function opened(trusted: boolean, cdylib = true): void {
  const one = { id: REQUEST.packageId, name: 'c', version: '0.1.0', manifestPath: '/c/Cargo.toml', root: '/c', cdylib, vendored: false };
  keepCrate({ root: '/c', name: 'c', packages: [one], trusted });
}

async function bareMachine(): Promise<void> {
  vi.stubEnv('PATH', '');
  vi.stubEnv('HOME', folderWith({}));
  vi.stubEnv('CARGO_HOME', undefined);
  setPlaces({ resources: folderWith({}), userData: folderWith({}), renderer: '' });
  await inspectAgain();
}

test('without cargo nothing is built, and that is what is said', async () => {
  await bareMachine();
  opened(true);
  expect(await planBuild(REQUEST)).toMatchObject({ ok: false, failure: { code: 'cargo-missing' } });
  vi.unstubAllEnvs();
});

test('asks for trust before it asks for tools', async () => {
  opened(false);
  expect(await planBuild(REQUEST)).toMatchObject({ ok: false, failure: { code: 'untrusted', facts: { root: '/c' } } });
});

test('builds nothing that nobody opened', async () => {
  expect(await planBuild({ ...REQUEST, packageId: '/etc/Cargo.toml' })).toMatchObject({ ok: false, failure: { code: 'crate-unknown' } });
});
