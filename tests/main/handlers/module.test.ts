import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { moduleHandlers } from '../../../main/handlers/module';
import { setPaths } from '../../../main/paths';
import { openSettings, rememberRecent } from '../../../main/settings/settings';
import { temporaryFolder } from '../../support/temporary-folder';

let folder: string;
const cancelled = { language: () => 'en' as const, chooseModules: async () => [], chooseFile: async () => null };

beforeEach(() => {
  folder = temporaryFolder();
  openSettings(folder);
  setPaths({ resources: folder, userData: folder, renderer: folder });
});

describe('moduleHandlers', () => {
  it('has nothing to say about a cancelled dialog', async () => {
    const handlers = moduleHandlers(cancelled);
    expect([await handlers['module:choose'](), await handlers['wat:choose-file']({ suggestedName: 'a.wat' })]).toEqual([
      { ok: true, value: null },
      { ok: true, value: null },
    ]);
  });

  it('says which chosen file cannot be opened', async () => {
    const gone = join(folder, 'gone.wasm');
    const handlers = moduleHandlers({ ...cancelled, chooseModules: async () => [gone] });
    expect(await handlers['module:choose']()).toMatchObject({ ok: false, failure: { code: 'file-missing', facts: { path: gone } } });
  });

  it('opens an entry of the recent list by its index, and knows no other', async () => {
    writeFileSync(join(folder, 'a.wasm'), '');
    rememberRecent({ kind: 'module', path: join(folder, 'a.wasm') });
    const handlers = moduleHandlers(cancelled);
    expect([(await handlers['recent:open']({ index: 0 })).ok, (await handlers['recent:open']({ index: 1 })).ok]).toEqual([true, false]);
  });

  it('gives a token for the chosen file and writes nothing itself', async () => {
    const path = join(folder, 'a.wat');
    const handlers = moduleHandlers({ ...cancelled, chooseFile: async () => path });
    expect(await handlers['wat:choose-file']({ suggestedName: 'a.wat' })).toEqual({
      ok: true,
      value: { token: expect.stringMatching(/^[0-9a-f]{32}$/), path },
    });
    expect(existsSync(path)).toBe(false);
  });

  it('knows no sample that is not carried', async () => {
    writeFileSync(join(folder, 'samples.json'), '[]');
    expect(await moduleHandlers(cancelled)['module:open-sample']({ sample: 'greet' })).toMatchObject({ ok: false });
  });
});
