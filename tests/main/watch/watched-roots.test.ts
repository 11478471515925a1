import { join } from 'node:path';
import { expect, test } from 'vitest';
import { setPaths } from '../../../main/paths';
import { watchedRoots } from '../../../main/watch/watched-roots';
import { folderWith } from '../../support/folder';

const crate = (name: string, more = '') => `[package]\nname = "${name}"\nversion = "0.1.0"\n${more}`;

async function rootsOf(files: Readonly<Record<string, string>>, root: string, workspaceRoot: string): Promise<readonly string[]> {
  const folder = folderWith(files);
  setPaths({ resources: '', userData: folder, renderer: '' });
  const roots = await watchedRoots(join(folder, root), join(folder, workspaceRoot));
  return roots.map((path) => path.slice(folder.length + 1)).sort();
}

test('a package is watched with its path dependencies and theirs, in a circle too', async () => {
  const files = {
    'app/Cargo.toml': crate('app', '[dependencies]\ncore = { path = "../core" }\n'),
    'core/Cargo.toml': crate('core', '[build-dependencies]\ndeep = { path = "../deep" }\n'),
    'deep/Cargo.toml': crate('deep', '[dev-dependencies]\napp = { path = "../app" }\n'),
  };
  expect(await rootsOf(files, 'app', 'app')).toEqual(['app', 'core', 'deep']);
});

test('a path that a member inherits from its workspace is watched', async () => {
  const files = {
    'ws/Cargo.toml': '[workspace]\nmembers = ["app"]\n[workspace.dependencies]\nshared = { path = "../shared" }\n',
    'ws/app/Cargo.toml': crate('app', '[dependencies]\nshared.workspace = true\n'),
    'shared/Cargo.toml': crate('shared'),
  };
  expect(await rootsOf(files, 'ws/app', 'ws')).toEqual(['shared', 'ws', 'ws/app']);
});
