import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, it, vi } from 'vitest';
import { outsideHandlers } from '../../../main/handlers/outside';
import { registerModule } from '../../../main/opening/register-module';
import { temporaryFolder } from '../../support/temporary-folder';

const STRANGE = '0'.repeat(32);

const showItem = vi.fn();
const writeClipboard = vi.fn();
const handlers = outsideHandlers({ chooseFile: async () => null, showItem, writeClipboard });

let path: string;
let artifactId: string;

beforeEach(async () => {
  vi.clearAllMocks();
  path = join(temporaryFolder(), 'a.wasm');
  writeFileSync(path, '');
  const artifact = await registerModule(path, 'wasm');
  artifactId = artifact.ok ? artifact.value.id : '';
});

it('shows a module where it lies and copies its path, by the id alone', async () => {
  const answers = [await handlers['module:show-in-folder']({ artifactId }), await handlers['module:copy-path']({ artifactId })];
  expect([answers.map(({ ok }) => ok), showItem.mock.calls, writeClipboard.mock.calls]).toEqual([[true, true], [[path]], [[path]]]);
});

it('says that a file is gone, of which the file manager would say nothing', async () => {
  rmSync(path);
  expect(await handlers['module:show-in-folder']({ artifactId })).toMatchObject({ ok: false, failure: { code: 'file-missing' } });
  expect(showItem).not.toHaveBeenCalled();
});

it('knows nothing but what is open', async () => {
  const answers = [
    await handlers['module:show-in-folder']({ artifactId: STRANGE }),
    await handlers['package:export']({ artifactId: STRANGE, format: 'tgz' }),
    await handlers['crate:show-in-folder']({ packageId: '/etc' }),
    await handlers['crate:copy-path']({ packageId: '/etc' }),
  ];
  expect([answers.map(({ ok }) => ok), showItem.mock.calls, writeClipboard.mock.calls]).toEqual([[false, false, false, false], [], []]);
});

it('exports no package of a module that was not built here', async () => {
  expect(await handlers['package:export']({ artifactId, format: 'folder' })).toMatchObject({ ok: false });
});
