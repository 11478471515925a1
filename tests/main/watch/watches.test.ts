import { readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { startBuild, whenIdle } from '../../../main/build/builds';
import { setWatch, unwatch } from '../../../main/watch/watches';
import type { Workspace } from '../../../preload/contract/crate';
import { needsRust } from '../../support/needs-rust';
import { newCrate, openWorkshop, requestFor, type Workshop } from '../../support/workshop';

let workshop: Workshop;
let crate: Workspace;
let lib: string;
let greeting: string;
let manifest: string;

beforeAll(async () => {
  needsRust();
  workshop = openWorkshop();
  crate = await newCrate(workshop, 'watched');
  lib = join(crate.root, 'src', 'lib.rs');
  greeting = await readFile(lib, 'utf8');
  manifest = await readFile(join(crate.root, 'Cargo.toml'), 'utf8');
  // All that the crate depends on is built once, so that each test waits only for the crate itself.
  const end = workshop.nextEnd();
  await startBuild({ request: requestFor(crate), cause: 'person' });
  await end;
}, 120_000);
afterAll(() => workshop.close());

beforeEach(async () => {
  await writeFile(lib, greeting);
  await writeFile(join(crate.root, 'Cargo.toml'), manifest);
  await rm(join(crate.root, 'pkg'), { recursive: true, force: true });
});

afterEach(async () => {
  await unwatch(packageId());
  await whenIdle(packageId());
});

function packageId(): string {
  return requestFor(crate).packageId;
}

/** Watches the crate, and answers when the build with which that begins has ended. */
async function watched(request = requestFor(crate)): Promise<{ readonly answer: unknown; readonly outcome: string }> {
  const end = workshop.nextEnd();
  const answer = await setWatch(request, true);
  return { answer, outcome: (await end).outcome };
}

function outcomes(): readonly string[] {
  return workshop.eventsOf('build:event').flatMap((event) => (event.kind === 'finished' ? [`${event.cause}: ${event.outcome}`] : []));
}

test('builds once when the watch begins, and says how many files it watches', { timeout: 120_000 }, async () => {
  expect(await watched()).toEqual({
    // Cargo.toml, Cargo.lock, src/lib.rs, .cargo/config.toml
    answer: { ok: true, value: { packageId: packageId(), watching: true, files: 4 } },
    outcome: 'built',
  });
});

test('ten saves in a row make at most two builds, the last with the last text', { timeout: 60_000 }, async () => {
  await watched();
  const before = outcomes().length;
  const end = workshop.nextEnd();
  for (let save = 1; save <= 10; save += 1) await writeFile(lib, greeting.replace('Hello', `Hello ${save}`));
  await end;
  await whenIdle(packageId());
  expect(outcomes().slice(before).length).toBeLessThanOrEqual(2);
});

test('a save without a change builds nothing, and the next real one builds once', { timeout: 60_000 }, async () => {
  await watched();
  const before = outcomes().length;
  await utimes(lib, new Date(), new Date());
  await writeFile(lib, await readFile(lib, 'utf8'));
  const end = workshop.nextEnd();
  await writeFile(join(crate.root, 'Cargo.toml'), `${manifest}\n# changed\n`);
  await end;
  expect(outcomes().slice(before)).toEqual(['watch: built']);
});

test('goes on after a build that failed, also when an editor saves by renaming', { timeout: 60_000 }, async () => {
  await watched();
  const before = outcomes().length;
  for (const text of ['broken', greeting]) {
    const end = workshop.nextEnd();
    await writeFile(`${lib}.tmp`, text);
    await rename(`${lib}.tmp`, lib);
    await end;
  }
  expect(outcomes().slice(before)).toEqual(['watch: failed', 'watch: built']);
});

test('our own pkg directory and locks do not start a build', { timeout: 60_000 }, async () => {
  await watched(requestFor(crate, 'dev', { intoPkg: true }));
  const before = outcomes().length;
  const end = workshop.nextEnd();
  await writeFile(lib, `${greeting}\n// once\n`);
  await end;
  const next = workshop.nextEnd();
  await writeFile(lib, greeting);
  await next;
  expect(outcomes().slice(before)).toEqual(['watch: built', 'watch: built']);
});

test('asked again, it only takes the new request, which the next save is built with', { timeout: 60_000 }, async () => {
  await watched();
  const before = outcomes().length;
  await setWatch(requestFor(crate, 'dev', { intoPkg: true }), true);
  const end = workshop.nextEnd();
  await writeFile(lib, `${greeting}\n// again\n`);
  await end;
  expect([outcomes().slice(before), (await stat(join(crate.root, 'pkg'))).isDirectory()]).toEqual([['watch: built'], true]);
});

test('hears nothing any more once the watch has ended', { timeout: 60_000 }, async () => {
  await watched();
  const answer = await setWatch(requestFor(crate), false);
  expect([answer, workshop.eventsOf('watch:changed').at(-1)?.watching]).toEqual([
    { ok: true, value: { packageId: packageId(), watching: false, files: 0 } },
    false,
  ]);
});
