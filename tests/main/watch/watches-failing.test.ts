import { beforeEach, expect, test, vi } from 'vitest';
import { startPushing } from '../../../main/events';
import { setWatch, stopWatches, unwatch } from '../../../main/watch/watches';
import { keepCrate } from '../../../main/workspace/opened-crates';
import type { WatchState } from '../../../preload/contract/build';

type Start = () => Promise<{ readonly files: number; close(): Promise<void> }>;

const fake = vi.hoisted(() => ({ start: null as unknown, closed: 0, built: 0 }));
vi.mock('../../../main/watch/watched-roots', () => ({ watchedRoots: async () => ['/c'] }));
vi.mock('../../../main/watch/watch-package', () => ({ watchPackage: () => (fake.start as Start)() }));
vi.mock('../../../main/build/builds', () => ({
  startWatchedBuild: async () => {
    fake.built += 1;
  },
}));

const REQUEST = { packageId: '/c/Cargo.toml', mode: 'dev', keepNames: false, intoPkg: false } as const;
const fails = () => Promise.reject(new Error('too many open files'));
const starts = async () => ({
  files: 4,
  close: async () => {
    fake.closed += 1;
  },
});

let told: WatchState[] = [];

beforeEach(async () => {
  fake.start = starts;
  await stopWatches();
  Object.assign(fake, { closed: 0, built: 0 });
  told = [];
  startPushing((_, event) => told.push(event as WatchState));
  const one = {
    id: REQUEST.packageId,
    name: 'c',
    version: '0.1.0',
    manifestPath: '/c/Cargo.toml',
    root: '/c',
    cdylib: true,
    vendored: false,
  };
  keepCrate({ root: '/c', name: 'c', packages: [one], trusted: true });
});

test('a watch that could not begin begins anew when it is asked for again', async () => {
  fake.start = fails;
  await expect(setWatch(REQUEST, true)).rejects.toThrow('too many open files');
  fake.start = starts;
  const again = await setWatch(REQUEST, true);
  expect([again, fake.built]).toEqual([{ ok: true, value: { packageId: REQUEST.packageId, watching: true, files: 4 } }, 1]);
});

test('all who ask while it begins learn that it failed', async () => {
  fake.start = fails;
  const answers = await Promise.allSettled([setWatch(REQUEST, true), setWatch(REQUEST, true)]);
  expect(answers.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
});

test('a watch that could not begin can be switched off, and everything stopped', async () => {
  fake.start = fails;
  const asked = setWatch(REQUEST, true).catch(() => 'failed');
  const off = await unwatch(REQUEST.packageId);
  await stopWatches();
  expect([off.watching, await asked]).toEqual([false, 'failed']);
});

test('one that failed late does not take away the one that was asked for since', async () => {
  let fail: ((error: Error) => void) | null = null;
  fake.start = () =>
    new Promise((_, reject) => {
      fail = reject;
    });
  const first = setWatch(REQUEST, true).catch(() => 'failed');
  const failLate = await vi.waitFor(() => {
    if (fail === null) throw new Error('not begun');
    return fail;
  });
  const off = unwatch(REQUEST.packageId);
  fake.start = starts;
  const second = setWatch(REQUEST, true);
  await second;
  failLate(new Error('too late'));
  await Promise.all([first, off]);
  await unwatch(REQUEST.packageId);
  expect([await first, fake.closed]).toEqual(['failed', 1]);
});

test('one that was switched off before it had begun is closed when it has', async () => {
  const asked = setWatch(REQUEST, true);
  await unwatch(REQUEST.packageId);
  expect([await asked, fake.closed, fake.built, told.map(({ watching }) => watching)]).toEqual([
    { ok: true, value: { packageId: REQUEST.packageId, watching: false, files: 0 } },
    1,
    0,
    [false],
  ]);
});
