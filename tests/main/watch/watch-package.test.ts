import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { watchPackage } from '../../../main/watch/watch-package';
import { folderWith } from '../../support/folder';

test('a folder whose name begins like a root’s is judged by the root that it lies in', async () => {
  const folder = folderWith({ 'app/src/lib.rs': '', 'app-core/src/lib.rs': '', 'app-core/target/x.rs': '' });
  const roots = [folder, join(folder, 'app')];
  const watch = await watchPackage({ roots, isBuilding: () => false, whenIdle: async () => undefined, changed: () => undefined });
  await watch.close();
  expect(watch.files).toBe(2);
});

test('a file that comes later is heard, in a folder that comes with it', async () => {
  const folder = folderWith({ 'src/lib.rs': '' });
  const changed = vi.fn();
  const watch = await watchPackage({ roots: [folder], isBuilding: () => false, whenIdle: async () => undefined, changed });
  await mkdir(join(folder, 'src', 'new'));
  await writeFile(join(folder, 'src', 'new', 'mod.rs'), 'pub fn a() {}');
  await vi.waitFor(() => expect(changed).toHaveBeenCalledOnce());
  await watch.close();
});
