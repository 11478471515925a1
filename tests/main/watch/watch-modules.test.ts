import { mkdirSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, it, vi } from 'vitest';
import { startPushing } from '../../../main/events';
import { registerModule } from '../../../main/opening/register-module';
import { releaseArtifact } from '../../../main/protocol/artifacts';
import { watchModules } from '../../../main/watch/watch-modules';
import { temporaryFolder } from '../../support/temporary-folder';

watchModules();

let path: string;
let changed: { readonly name: string; readonly byteLength: number }[];

beforeEach(() => {
  const folder = join(temporaryFolder(), 'out');
  mkdirSync(folder);
  path = join(folder, 'a.wasm');
  writeFileSync(path, 'one');
  changed = [];
  startPushing((name, event) => {
    if (name === 'artifact:changed') changed.push(event as (typeof changed)[number]);
  });
});

/** The folder is watched once its real place is known. */
async function open(): Promise<string> {
  const artifact = await registerModule(path, 'wasm');
  if (!artifact.ok) throw new Error('not registered');
  await new Promise((resolve) => setTimeout(resolve, 50));
  return artifact.value.id;
}

it('a module that is written again is told with what it holds now', async () => {
  await open();
  writeFileSync(path, 'one and two');
  await vi.waitFor(() => expect(changed).toEqual([expect.objectContaining({ name: 'a.wasm', byteLength: 11 })]), { timeout: 5000 });
});

it('one that another file takes the place of, too, as most programs save', async () => {
  await open();
  writeFileSync(`${path}.new`, 'replaced');
  renameSync(`${path}.new`, path);
  await vi.waitFor(() => expect(changed.at(-1)?.byteLength).toBe(8), { timeout: 5000 });
});

it('one that was gone for a while is there again', async () => {
  await open();
  rmSync(path);
  await new Promise((resolve) => setTimeout(resolve, 400));
  const meanwhile = changed.length;
  writeFileSync(path, 'back again');
  await vi.waitFor(() => expect([meanwhile, changed.at(-1)?.byteLength]).toEqual([0, 10]), { timeout: 5000 });
});

it('a closed one is nobody’s any more, and its neighbours never were', async () => {
  releaseArtifact(await open());
  writeFileSync(join(path, '..', 'b.wasm'), 'beside');
  writeFileSync(path, 'changed');
  utimesSync(path, new Date(), new Date(Date.now() + 5000));
  await new Promise((resolve) => setTimeout(resolve, 700));
  expect(changed).toEqual([]);
});
