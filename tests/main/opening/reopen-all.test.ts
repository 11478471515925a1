import { join } from 'node:path';
import { expect, it } from 'vitest';
import { startPushing, stopPushing } from '../../../main/events';
import { openPath } from '../../../main/opening/open-path';
import { reopenAll } from '../../../main/opening/reopen-all';
import { setPaths } from '../../../main/paths';
import { releaseArtifact } from '../../../main/protocol/artifacts';
import type { Artifact } from '../../../preload/contract/artifact';
import { folderWith } from '../../support/folder';

it('tells a new page of the crates and modules that are open, and of none that was closed', async () => {
  const folder = folderWith({ 'crate/Cargo.toml': '[package]\nname = "one"\n', 'a.wasm': '', 'b.wasm': '' });
  setPaths({ resources: '', userData: folder, renderer: '' });
  const ids: string[] = [];
  startPushing((name, event) => {
    if (name === 'artifact:opened') ids.push((event as Artifact).id);
  });
  for (const name of ['crate', 'a.wasm', 'b.wasm']) await openPath(join(folder, name));
  releaseArtifact(ids[0] ?? '');
  stopPushing();
  reopenAll();
  const told: unknown[] = [];
  startPushing((name, event) => told.push([name, (event as { name: string }).name]));
  stopPushing();
  expect(told).toEqual([
    ['crate:opened', 'one'],
    ['artifact:opened', 'b.wasm'],
  ]);
});
