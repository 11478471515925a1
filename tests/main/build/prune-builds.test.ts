import { readdirSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { pruneBuilds } from '../../../main/build/prune-builds';
import { setPaths } from '../../../main/paths';
import { folderWith } from '../../support/folder';

const DAY = 24 * 60 * 60 * 1000;

test('removes the modules of earlier runs and what was not built for a month, and keeps the rest', async () => {
  const userData = folderWith({
    'builds/target/lately/debug/x': '',
    'builds/target/long-ago/debug/x': '',
    'builds/pkg/package/build/x_bg.wasm': '',
    'builds/half-removed.old/x': '',
    'tools/carried/wasm-opt': '',
  });
  setPaths({ resources: '', userData, renderer: '' });
  const now = Date.now() + 1000;
  const builtAt = (name: string, days: number) =>
    utimesSync(join(userData, 'builds/target', name), new Date(now - days * DAY), new Date(now - days * DAY));
  builtAt('lately', 29);
  builtAt('long-ago', 31);
  await pruneBuilds(now);
  const left = ['builds', 'builds/target', 'builds/pkg', 'tools'].map((path) => readdirSync(join(userData, path)).sort());
  expect(left).toEqual([['pkg', 'target'], ['lately'], [], ['carried']]);
});

test('has nothing to do in a new profile', async () => {
  setPaths({ resources: '', userData: folderWith({}), renderer: '' });
  await expect(pruneBuilds()).resolves.toBeUndefined();
});
