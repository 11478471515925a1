import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { inspectToolchain, toolPath } from '../../../main/toolchain/inspect-toolchain';
import { folderWith } from '../../support/folder';
import { needsRust } from '../../support/needs-rust';

const CARRIED = { name: 'wasm-opt', version: '132', path: '/app/wasm-opt.cjs', bundled: true } as const;

test('finds the tools of this machine and the target', { timeout: 30_000 }, async () => {
  needsRust();
  const { tools, target } = await inspectToolchain(process.env, null);
  const versions = tools
    .filter(({ name }) => name !== 'wasm-opt' && name !== 'rustup')
    .map(({ version }) => /^\d+\.\d+\.\d+/.test(version ?? ''));
  expect({ versions, target }).toEqual({ versions: [true, true, true], target: true });
});

test('finds nothing where there is nothing, and carries a wasm-opt all the same', async () => {
  const toolchain = await inspectToolchain({ PATH: '', HOME: folderWith({}) }, CARRIED);
  expect({ cargo: toolPath(toolchain, 'cargo'), target: toolchain.target, opt: toolchain.tools.at(-1) }).toEqual({
    cargo: null,
    target: false,
    opt: CARRIED,
  });
});

test.each([
  ['wasm-opt version 125 (version_125)', false],
  ['wasm-opt version 108 (version_108)', true],
])('of a person’s own %j the carried one is taken: %s', async (words, bundled) => {
  const home = folderWith({ '.cargo/bin/wasm-opt': `#!/bin/sh\necho '${words}'\n` });
  chmodSync(join(home, '.cargo/bin/wasm-opt'), 0o755);
  const { tools } = await inspectToolchain({ PATH: '', HOME: home }, CARRIED);
  expect(tools.at(-1)?.bundled).toBe(bundled);
});
