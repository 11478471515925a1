import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, it } from 'vitest';
import { startPushing } from '../../../main/events';
import { openPath, openPaths } from '../../../main/opening/open-path';
import { currentSettings, openSettings } from '../../../main/settings/settings';
import { temporaryFolder } from '../../support/temporary-folder';

let folder: string;
let told: unknown[];

beforeEach(() => {
  folder = temporaryFolder();
  told = [];
  openSettings(join(folder, 'profile'));
  startPushing((name, event) => {
    if (name !== 'settings:changed') told.push([name, event]);
  });
});

it('opens a module, tells the window and remembers it', async () => {
  const path = join(folder, '模块 <b>.wasm');
  writeFileSync(path, '\0asm');
  expect(await openPath(path)).toEqual({ ok: true, value: null });
  expect(told).toEqual([
    ['artifact:opened', expect.objectContaining({ name: '模块 <b>.wasm', byteLength: 4, origin: { kind: 'file', path } })],
  ]);
  expect(currentSettings().recent).toEqual([{ kind: 'module', path, openedAt: expect.any(Number) }]);
});

it('a file that is open and has not changed is the same artifact, and another one once it has', async () => {
  const path = join(folder, 'a.wasm');
  writeFileSync(path, 'one');
  for (const words of [null, null, 'one and two']) {
    if (words !== null) writeFileSync(path, words);
    await openPath(path);
  }
  const ids = told.map((event) => (event as [string, { readonly id: string }])[1].id);
  expect([ids.length, ids[0] === ids[1], ids[1] === ids[2]]).toEqual([3, true, false]);
});

it('tells by event what could not be opened, and opens the rest', async () => {
  writeFileSync(join(folder, 'a.wat'), '(module)');
  mkdirSync(join(folder, 'empty'));
  await openPaths([join(folder, 'gone.wasm'), join(folder, 'empty'), join(folder, 'a.wat')]);
  expect(told).toEqual([
    ['open:failed', { code: 'file-missing', facts: { path: join(folder, 'gone.wasm') }, detail: 'ENOENT' }],
    ['open:failed', { code: 'no-manifest', facts: { path: join(folder, 'empty') } }],
    ['artifact:opened', expect.objectContaining({ name: 'a.wat', format: 'wat', glue: null })],
  ]);
});
