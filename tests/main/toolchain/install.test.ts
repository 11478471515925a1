import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { install, stopInstall } from '../../../main/toolchain/install';
import type { Toolchain } from '../../../preload/contract/toolchain';
import { folderWith } from '../../support/folder';

/** A rustup that must fail in a given way: the real one would change this machine. */
function rustup(script: string): Toolchain {
  const folder = folderWith({ rustup: `#!/bin/sh\n${script}\n` });
  const path = join(folder, 'rustup');
  chmodSync(path, 0o755);
  return { tools: [{ name: 'rustup', version: '1.29.0', path, bundled: false }], target: false };
}

test('shows the command and what the installer wrote', async () => {
  let said = '';
  const answer = await install('target', rustup('echo "info: $*" >&2'), (text) => {
    said += text;
  });
  expect([answer.ok, said]).toEqual([
    true,
    '\u001b[2m$ rustup target add wasm32-unknown-unknown\u001b[0m\ninfo: target add wasm32-unknown-unknown\n',
  ]);
});

test('without rustup there is nothing to install a target with', async () => {
  expect(await install('target', { tools: [], target: false }, () => undefined)).toMatchObject({
    ok: false,
    failure: { code: 'rustup-missing' },
  });
});

test('says that the network is missing', async () => {
  const answer = await install(
    'target',
    rustup('echo "error: could not download file: failed to lookup address information" >&2; exit 1'),
    () => undefined,
  );
  expect(answer).toMatchObject({ ok: false, failure: { code: 'network-needed' } });
});

test('can be stopped', async () => {
  let started: () => void = () => undefined;
  const writing = new Promise<void>((resolve) => {
    started = resolve;
  });
  const answer = install('target', rustup('echo on >&2; exec sleep 600'), (text) => {
    if (text.includes('on\n')) started();
  });
  await writing;
  await stopInstall();
  expect(await answer).toMatchObject({ ok: false, failure: { code: 'install-failed', facts: { reason: 'stopped' } } });
});
