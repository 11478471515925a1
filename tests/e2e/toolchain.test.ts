import { mkdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from './support/app';
import { build } from './support/build';
import { buildStatus, panel } from './support/panels';
import { realTool, toolFolder, writeCrate } from './support/tools';

const RUST = ['cargo', 'rustc', 'rustup'];
/** Where rustup's own toolchains are, for tests that give the app another home. */
const RUSTUP_HOME = process.env.RUSTUP_HOME ?? join(homedir(), '.rustup');

test('a missing wasm-pack is explained, its installation starts in the terminal on one click and can be stopped', async ({
  start,
  folder,
}) => {
  const crate = join(folder, 'crate');
  writeCrate(crate, 'packless');
  const bin = toolFolder(folder, RUST);
  const app = await start({
    paths: [crate],
    env: { PATH: `${bin}:/usr/bin:/bin`, HOME: folder, RUSTUP_HOME, CARGO_HOME: join(folder, 'cargo') },
  });
  await expect(app.page.getByRole('tree', { name: 'Crates' })).toContainText('packless');
  await build(app);
  const alert = app.page.getByRole('alert').filter({ hasText: 'wasm-pack' }).first();
  await alert.getByRole('button', { name: /Install/ }).click();
  await expect(await panel(app.page, 'Terminal')).toContainText('cargo install wasm-pack');
  await app.page.keyboard.press('ControlOrMeta+Shift+P');
  await app.page.keyboard.type('Toolchain');
  await app.page.keyboard.press('Enter');
  const toolchain = app.page.getByRole('region', { name: 'Toolchain' });
  await toolchain.getByRole('button', { name: 'Stop installing' }).click();
  await expect(toolchain.getByRole('button', { name: 'Install wasm-pack' })).toBeEnabled();
});

test('a missing target is installed on one click, and is there when the installer has ended', async ({ start, folder }) => {
  test.setTimeout(240_000);
  const crate = join(folder, 'crate');
  writeCrate(crate, 'targetless');
  const sysroot = join(folder, 'sysroot');
  mkdirSync(join(sysroot, 'lib/rustlib'), { recursive: true });
  // Taking the real target away would harm this machine: a sysroot without it is shown until rustup has been asked for it.
  const rustc = (real: string) =>
    `case "$*" in *"--print sysroot"*|*"--print=sysroot"*) [ -e ${folder}/asked ] || { echo ${sysroot}; exit 0; };; esac\nexec ${real} "$@"`;
  const bin = toolFolder(folder, ['cargo', 'wasm-pack'], {
    rustc: rustc(realTool('rustc')),
    rustup: `case "$*" in "target add"*) touch ${folder}/asked;; esac\nexec ${realTool('rustup')} "$@"`,
  });
  const app = await start({ paths: [crate], env: { PATH: `${bin}:/usr/bin:/bin` } });
  await expect(app.page.getByRole('tree', { name: 'Crates' })).toContainText('targetless');
  await build(app);
  const alert = app.page.getByRole('alert').filter({ hasText: 'wasm32-unknown-unknown' }).first();
  await alert.getByRole('button', { name: /Install/ }).click();
  await expect(await panel(app.page, 'Terminal')).toContainText('rustup target add wasm32-unknown-unknown');
  await expect
    .poll(
      async () => {
        const answer = await app.page.evaluate(() => window.bridge.request('toolchain:inspect', null));
        return answer.ok && answer.value.target;
      },
      { timeout: 60_000 },
    )
    .toBe(true);
});

test('a disk that fills up while building is named as the cause', async ({ start, folder }) => {
  const crate = join(folder, 'crate');
  writeCrate(crate, 'full');
  const bin = toolFolder(folder, ['rustc', 'rustup', 'wasm-pack'], {
    cargo:
      'case "$1" in build) echo "error: failed to write /x: No space left on device (os error 28)" >&2; exit 101;; --version) echo "cargo 1.95.0";; *) exit 0;; esac',
  });
  const app = await start({ paths: [crate], env: { PATH: `${bin}:/usr/bin:/bin` } });
  await expect(app.page.getByRole('tree', { name: 'Crates' })).toContainText('full');
  await build(app);
  await expect(buildStatus(app.page)).toHaveText(/^failed/);
  await expect(app.page.getByText(/disk is full|no space|disk/i).first()).toBeVisible();
});
