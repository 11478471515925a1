import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, it, vi } from 'vitest';
import { temporaryFolder } from '../../support/temporary-folder';

let folder: string;
let told: [string, Record<string, unknown>][];

/** Main as it begins: the modules under test keep what is open. */
async function start() {
  vi.resetModules();
  const events = await import('../../../main/events');
  const settings = await import('../../../main/settings/settings');
  const { setPaths } = await import('../../../main/paths');
  const session = await import('../../../main/opening/session');
  const artifacts = await import('../../../main/protocol/artifacts');
  setPaths({ resources: join(import.meta.dirname, '../../../resources'), userData: folder, renderer: folder });
  settings.openSettings(folder);
  told = [];
  events.startPushing((name, event) => {
    if (name !== 'settings:changed') told.push([name, event as Record<string, unknown>]);
  });
  return { ...settings, ...session, ...artifacts };
}

const names = (event: Record<string, unknown> = {}) => (event.artifacts as { readonly name: string }[]).map(({ name }) => name);

beforeEach(() => {
  folder = temporaryFolder();
  for (const name of ['a.wasm', 'b.wat', 'c.wasm']) writeFileSync(join(folder, name), '');
  writeFileSync(join(folder, 'Cargo.toml'), '[package]\nname = "hello"\nversion = "0.1.0"\n[lib]\ncrate-type = ["cdylib"]\n');
});

async function useOnce(): Promise<void> {
  const app = await start();
  await app.startSession([join(folder, 'a.wasm'), join(folder, 'b.wat'), folder], 'en');
  const opened = app.registeredArtifacts();
  app.rememberCurrent(opened[0]?.artifact.id ?? null);
  await app.flushSettings();
}

it('opens again what was open, with the module in view, and the crate behind it', async () => {
  await useOnce();
  const app = await start();
  await app.startSession([], 'en');
  const [[, session], ...others] = told as [[string, Record<string, unknown>]];
  const artifacts = session.artifacts as { readonly id: string }[];
  expect([told[0]?.[0], names(session), session.current === artifacts[0]?.id, session.crates]).toEqual([
    'session:restored',
    ['a.wasm', 'b.wat'],
    true,
    1,
  ]);
  expect(others).toEqual([['crate:restored', expect.objectContaining({ name: 'hello' })]]);
});

it('a file that is gone drops only itself, with one notice', async () => {
  await useOnce();
  rmSync(join(folder, 'a.wasm'));
  rmSync(join(folder, 'Cargo.toml'));
  const app = await start();
  await app.startSession([], 'en');
  expect([told.map(([name]) => name), names(told[0]?.[1]), told[1]?.[1]]).toEqual([
    ['session:restored', 'open:failed'],
    ['b.wat'],
    { code: 'session-incomplete', facts: expect.objectContaining({ count: 2, names: expect.stringContaining('a.wasm, ') }) },
  ]);
  await app.flushSettings();
  expect(app.savedSession()).toEqual([{ kind: 'file', path: join(folder, 'b.wat'), current: false }]);
});

it('what the command line names comes first and stays in view', async () => {
  await useOnce();
  const app = await start();
  await app.startSession([join(folder, 'c.wasm'), join(folder, 'a.wasm')], 'en');
  const restored = told.find(([name]) => name === 'session:restored')?.[1];
  expect([told.map(([name]) => name).slice(0, 3), names(restored), restored?.current]).toEqual([
    ['artifact:opened', 'artifact:opened', 'session:restored'],
    ['b.wat'],
    null,
  ]);
});

it('begins with nothing where the setting says so, and remembers what is open all the same', async () => {
  await useOnce();
  const before = await start();
  before.changeSettings({ reopen: false });
  await before.flushSettings();
  const app = await start();
  await app.startSession([], 'en');
  const began = [[...told], app.isSomethingOpen()];
  await app.startSession([join(folder, 'c.wasm')], 'en');
  expect([began, app.isSomethingOpen(), app.savedSession()]).toEqual([
    [[], false],
    true,
    [{ kind: 'file', path: join(folder, 'c.wasm'), current: false }],
  ]);
});
