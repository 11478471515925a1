import { EventEmitter } from 'node:events';
import { rmSync, writeFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, type MockInstance, test, vi } from 'vitest';
import { rememberContents } from '../../../main/watch/content';
import { type PackageWatch, type WatchOptions, watchPackage } from '../../../main/watch/watch-package';
import { folderWith } from '../../support/folder';

const fake = vi.hoisted(() => ({ watcher: null as EventEmitter | null, deaf: false }));
vi.mock('chokidar', async (importOriginal) => {
  const { watch } = await importOriginal<typeof import('chokidar')>();
  return {
    watch: (...args: Parameters<typeof watch>) => {
      fake.watcher = fake.deaf ? deafWatcher() : (watch(...args) as unknown as EventEmitter);
      return fake.watcher;
    },
  };
});

let changed = vi.fn();
/** How long the watch waits for another change. */
const PAUSE_MS = 80;

let watches: PackageWatch[] = [];

beforeEach(() => {
  fake.deaf = false;
  changed = vi.fn();
});

afterEach(async () => {
  for (const watch of watches) await watch.close();
  watches = [];
});

async function watching(folder: string, options: Partial<WatchOptions> = {}): Promise<PackageWatch> {
  const watch = await watchPackage({ roots: [folder], isBuilding: () => false, whenIdle: async () => undefined, changed, ...options });
  watches.push(watch);
  return watch;
}

/** Hears nothing of the disk, only what the test tells it: how many events the system makes of a save is the system's. */
function deafWatcher(): EventEmitter {
  const watcher = Object.assign(new EventEmitter(), { close: async () => undefined });
  queueMicrotask(() => watcher.emit('ready'));
  return watcher;
}

function hear(event: 'change' | 'error', what: string | Error): void {
  fake.watcher?.emit(event, what);
}

test('a folder whose name begins like a root’s is judged by the root that it lies in', async () => {
  const folder = folderWith({ 'app/src/lib.rs': '', 'app-core/src/lib.rs': '', 'app-core/target/x.rs': '' });
  const { files } = await watching(folder, { roots: [folder, join(folder, 'app')] });
  expect(files).toBe(2);
});

test('a file that comes later is heard, in a folder that comes with it', async () => {
  const folder = folderWith({ 'src/lib.rs': '' });
  await watching(folder);
  await mkdir(join(folder, 'src', 'new'));
  await writeFile(join(folder, 'src', 'new', 'mod.rs'), 'pub fn a() {}');
  await vi.waitFor(() => expect(changed).toHaveBeenCalledOnce());
});

test('a file that goes is heard, and one that no build reads is not', async () => {
  const folder = folderWith({ 'src/lib.rs': '', 'src/old.rs': 'pub fn a() {}', 'README.md': 'old' });
  await watching(folder);
  rmSync(join(folder, 'README.md'));
  rmSync(join(folder, 'src', 'old.rs'));
  await vi.waitFor(() => expect(changed).toHaveBeenCalledOnce());
});

describe('with a clock of its own', () => {
  let begun: MockInstance<typeof setTimeout>;

  beforeEach(() => {
    fake.deaf = true;
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    begun = vi.spyOn(globalThis, 'setTimeout');
  });

  afterEach(() => {
    vi.restoreAllMocks();
    vi.useRealTimers();
  });

  /** Tells of a file and waits until so many changes were heard in all. A wait of vitest's would move the clock. */
  async function heard(path: string, changes: number): Promise<void> {
    hear('change', path);
    while (changesHeard() < changes) await setImmediate();
  }

  /** Each puts the word off by the pause; others' timers, of the watcher itself, are of another length. */
  function changesHeard(): number {
    return begun.mock.calls.filter(([, ms]) => ms === PAUSE_MS).length;
  }

  /** A new file that is heard now: what was told before it has been read by then. */
  async function otherHeard(folder: string, changes: number): Promise<void> {
    const other = join(folder, 'src', `other-${changes}.rs`);
    writeFileSync(other, '');
    await heard(other, changes);
  }

  test('a second change within the pause after the first puts off the word, and there is one for both', async () => {
    const folder = folderWith({ 'src/a.rs': '', 'src/b.rs': '' });
    await watching(folder);
    await heard(join(folder, 'src', 'a.rs'), 1);
    vi.advanceTimersByTime(PAUSE_MS - 1);
    await heard(join(folder, 'src', 'b.rs'), 2);
    vi.advanceTimersByTime(PAUSE_MS - 1);
    const before = changed.mock.calls.length;
    vi.advanceTimersByTime(1);
    expect([before, changed.mock.calls.length]).toEqual([0, 1]);
  });

  test('the lock that cargo writes while it builds is no change, and one that a person changes later is', async () => {
    const folder = folderWith({ 'src/lib.rs': '', 'Cargo.lock': 'version = 3' });
    const lock = join(folder, 'Cargo.lock');
    let building = true;
    let end: () => void = () => undefined;
    const idle = new Promise<void>((resolve) => {
      end = resolve;
    });
    await watching(folder, { isBuilding: () => building, whenIdle: () => idle });
    hear('change', lock);
    await otherHeard(folder, 1);
    // What cargo writes until it has ended is learnt with it.
    writeFileSync(lock, 'version = 4');
    building = false;
    end();
    // The lock is read once the build is known to have ended: in the next turn, and before what is told after that.
    await setImmediate();
    await otherHeard(folder, 2);
    await otherHeard(folder, 3);
    hear('change', lock);
    await otherHeard(folder, 4);
    await otherHeard(folder, 5);
    const heardOfOthers = changesHeard();
    writeFileSync(lock, 'version = 5');
    await heard(lock, 6);
    expect([heardOfOthers, changesHeard()]).toEqual([5, 6]);
  });

  test('a watch that has ended says nothing more, neither of a change just before nor of one that was still being read', async () => {
    const folder = folderWith({ 'src/a.rs': '', 'src/b.rs': '' });
    const watch = await watching(folder);
    await heard(join(folder, 'src', 'a.rs'), 1);
    hear('change', join(folder, 'src', 'b.rs'));
    await watch.close();
    await rememberContents().learn(join(folder, 'src', 'b.rs'));
    vi.advanceTimersByTime(1000);
    expect(changed).not.toHaveBeenCalled();
  });
});

test('a file that cannot be watched is told in the log, and the others are heard all the same', async () => {
  const log = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const folder = folderWith({ 'src/lib.rs': '' });
  await watching(folder);
  const error = new Error('ENOSPC: System limit for number of file watchers reached');
  hear('error', error);
  writeFileSync(join(folder, 'src', 'lib.rs'), 'pub fn a() {}');
  await vi.waitFor(() => expect(changed).toHaveBeenCalledOnce());
  expect(log.mock.calls).toEqual([['a file cannot be watched', error]]);
});
