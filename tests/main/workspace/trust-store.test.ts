import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, it } from 'vitest';
import { setPaths } from '../../../main/paths';
import { isTrusted, trust } from '../../../main/workspace/trust-store';
import { temporaryFolder } from '../../support/temporary-folder';

let folder: string;

beforeEach(() => {
  folder = temporaryFolder();
  setPaths({ resources: '', userData: folder, renderer: '' });
});

const stored = () => JSON.parse(readFileSync(join(folder, 'trusted-crates.json'), 'utf8')) as unknown;

it('trusts nobody at first, and remembers whom a person trusts', async () => {
  const before = await isTrusted('/a');
  await trust('/a');
  expect([before, await isTrusted('/a'), await isTrusted('/a/b')]).toEqual([false, true, false]);
});

it('loses none of several that are trusted at once', async () => {
  const roots = ['/a', '/b', '/c', '/a'];
  await Promise.all(roots.map(trust));
  expect([stored(), readdirSync(folder)]).toEqual([{ roots: ['/a', '/b', '/c'] }, ['trusted-crates.json']]);
});

it.each(['{"roots": ["/a"', '[]', '{"roots": "/a"}', '{"roots": [1, null]}'])(
  'takes a file with %s for one that trusts nobody',
  async (text) => {
    writeFileSync(join(folder, 'trusted-crates.json'), text);
    expect(await isTrusted('/a')).toBe(false);
    await trust('/a');
    expect(await isTrusted('/a')).toBe(true);
  },
);

it('remembers the next one after one that could not be remembered', async () => {
  writeFileSync(join(folder, 'blocked'), 'a file where the folder should be');
  setPaths({ resources: '', userData: join(folder, 'blocked'), renderer: '' });
  await expect(trust('/a')).rejects.toThrow();
  setPaths({ resources: '', userData: folder, renderer: '' });
  await trust('/b');
  expect(stored()).toEqual({ roots: ['/b'] });
});
