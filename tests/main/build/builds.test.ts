import { readdirSync, readFileSync, statSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { startBuild, stopBuild } from '../../../main/build/builds';
import { findArtifact } from '../../../main/protocol/artifacts';
import type { BuildFinished, BuildRequest } from '../../../preload/contract/build';
import type { Workspace } from '../../../preload/contract/crate';
import { needsRust } from '../../support/needs-rust';
import { newCrate, openTrusted, openWorkshop, requestFor, type Workshop } from '../../support/workshop';

let workshop: Workshop;
let crate: Workspace;
let lib: string;
/** The crate's own files as the template has them; each test begins with these. */
let fresh: Readonly<Record<'lib' | 'manifest', string>>;
/** How the first build of all ended, and what it left. */
let first: { readonly end: BuildFinished; readonly terminal: string; readonly files: readonly string[] };

beforeAll(async () => {
  needsRust();
  workshop = openWorkshop();
  crate = await newCrate(workshop, 'greeter');
  lib = join(crate.root, 'src', 'lib.rs');
  fresh = { lib: await readFile(lib, 'utf8'), manifest: await readFile(manifest(), 'utf8') };
  const end = await build(requestFor(crate));
  first = { end, terminal: workshop.terminal(), files: readdirSync(crate.root).sort() };
}, 120_000);
afterAll(() => workshop.close());

beforeEach(async () => {
  await restore(lib, fresh.lib);
  await restore(manifest(), fresh.manifest);
  for (const name of ['build.rs', 'pkg']) await rm(join(crate.root, name), { recursive: true, force: true });
});

function manifest(): string {
  return join(crate.root, 'Cargo.toml');
}

/** A file of the same text keeps its time, so that cargo finds it fresh. */
async function restore(file: string, text: string): Promise<void> {
  if ((await readFile(file, 'utf8')) !== text) await writeFile(file, text);
}

async function build(request: BuildRequest) {
  const end = workshop.nextEnd();
  const answer = await startBuild({ request, cause: 'person' });
  if (!answer.ok) throw new Error(answer.failure.code);
  return end;
}

function fileOf(artifactId: string | undefined): string {
  return findArtifact(artifactId ?? '')?.file ?? '';
}

function customSections(file: string): readonly string[] {
  const module = new WebAssembly.Module(readFileSync(file));
  return ['name', 'producers'].filter((name) => WebAssembly.Module.customSections(module, name).length > 0);
}

/** Living processes of a group; a zombie has ended and waits only for its parent. */
function livingWith(words: string): readonly string[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => {
      try {
        const state = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.[0];
        return state !== 'Z' && readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(words);
      } catch {
        return false;
      }
    });
}

test('builds a new crate in a path with spaces and Chinese characters into a module with its glue', () => {
  expect(first.end).toMatchObject({
    outcome: 'built',
    failure: null,
    artifact: {
      name: 'greeter_bg.wasm',
      format: 'wasm',
      glue: { scriptUrl: expect.stringContaining('greeter.js'), typesUrl: expect.stringContaining('greeter.d.ts') },
    },
  });
});

test('leaves the crate as it was: no target, no pkg, the lock untouched', () => {
  expect(first.files).toEqual(['.cargo', '.gitignore', 'Cargo.lock', 'Cargo.toml', 'README.md', 'src', 'vendor']);
});

test('needs no network, because the crates of the template lie beside it', () => {
  expect(first.terminal).not.toMatch(/Downloading|Updating crates/);
});

test('shows in the terminal what the tools wrote, in their colours', () => {
  expect(first.terminal).toContain('\u001b[1m\u001b[92m   Compiling\u001b[0m greeter');
});

test('a compile error becomes a diagnostic with its position', { timeout: 60_000 }, async () => {
  await writeFile(lib, fresh.lib.replace('format!("Hello, {name}!")', '42'));
  const end = await build(requestFor(crate));
  const [diagnostic] = workshop.diagnostics();
  expect({ outcome: end.outcome, failure: end.failure?.code, code: diagnostic?.code, span: diagnostic?.span }).toMatchObject({
    outcome: 'failed',
    failure: 'build-failed',
    code: 'E0308',
    span: { file: 'src/lib.rs', inside: true, line: 18, column: 5 },
  });
});

test('a broken manifest becomes a diagnostic with its position', { timeout: 60_000 }, async () => {
  await writeFile(manifest(), `${fresh.manifest}\nx = [\n`);
  const end = await build(requestFor(crate));
  expect({ code: end.failure?.code, span: workshop.diagnostics()[0]?.span?.file }).toEqual({
    code: 'manifest-invalid',
    span: 'Cargo.toml',
  });
});

test('stops a build with everything it started within a second', { timeout: 60_000 }, async () => {
  const script = join(crate.root, 'build.rs');
  const mark = join(workshop.folder, 'sleeps');
  await writeFile(
    script,
    `fn main() { std::fs::write(${JSON.stringify(mark)}, "").unwrap(); std::process::Command::new("sleep").arg("424.242").status().unwrap(); }`,
  );
  const end = workshop.nextEnd();
  await startBuild({ request: requestFor(crate), cause: 'person' });
  await expect.poll(() => livingWith('424.242').length, { timeout: 30_000 }).toBe(1);
  const began = performance.now();
  await stopBuild(crate.packages[0]?.id ?? '');
  const took = performance.now() - began;
  expect({ outcome: (await end).outcome, quick: took < 1000, left: livingWith('424.242') }).toEqual({
    outcome: 'cancelled',
    quick: true,
    left: [],
  });
});

test('of all builds that are asked for while one runs only the last is carried out', { timeout: 60_000 }, async () => {
  const from = workshop.pushed.length;
  const end = workshop.nextEnd();
  await Promise.all(Array.from({ length: 5 }, () => startBuild({ request: requestFor(crate), cause: 'person' })));
  await end;
  await workshop.nextEnd();
  const kinds = workshop.pushed.slice(from).flatMap(({ name, event }) => (name === 'build:event' && 'kind' in event ? [event.kind] : []));
  expect(kinds.filter((kind) => kind !== 'diagnosed' && kind !== 'blocked').sort()).toEqual(
    ['finished', 'finished', 'queued', 'queued', 'queued', 'queued', 'started', 'started'].sort(),
  );
});

test('a release keeps its names when asked, and drops them otherwise', { timeout: 120_000 }, async () => {
  const dropped = await build(requestFor(crate, 'release'));
  const kept = await build(requestFor(crate, 'release', { keepNames: true }));
  const sections = [dropped, kept].map((end) => customSections(fileOf(end.artifact?.id)).includes('name'));
  expect(sections).toEqual([false, true]);
});

test('a build that cannot write what it needs fails, and does not stand in the way of the next one', { timeout: 120_000 }, async () => {
  const tools = join(workshop.userData, 'tools');
  await rm(tools, { recursive: true, force: true });
  await writeFile(tools, 'a file where the folder should be');
  const refused = await startBuild({ request: requestFor(crate, 'release', { keepNames: true }), cause: 'person' });
  await rm(tools);
  expect([refused.ok, (await build(requestFor(crate, 'release'))).outcome]).toEqual([false, 'built']);
});

test('keeps the last two modules of a package and removes older ones', { timeout: 60_000 }, async () => {
  for (let builds = 1; builds <= 3; builds += 1) await build(requestFor(crate));
  const folders = readdirSync(join(workshop.userData, 'builds', 'pkg'));
  expect(folders.map((folder) => readdirSync(join(workshop.userData, 'builds', 'pkg', folder)).length)).toEqual([2]);
});

test('writes the pkg directory of the crate when asked', { timeout: 60_000 }, async () => {
  await build(requestFor(crate, 'dev', { intoPkg: true }));
  expect(statSync(join(crate.root, 'pkg', 'greeter_bg.wasm')).isFile()).toBe(true);
});

test('says that a crate without cdylib yields no module', async () => {
  const folder = join(workshop.folder, 'plain');
  await mkdir(join(folder, 'src'), { recursive: true });
  await writeFile(join(folder, 'Cargo.toml'), '[package]\nname = "plain"\nversion = "0.1.0"\nedition = "2021"\n');
  await writeFile(join(folder, 'src', 'lib.rs'), '');
  const plain = await openTrusted(workshop, folder);
  expect(await startBuild({ request: requestFor(plain), cause: 'person' })).toMatchObject({ ok: false, failure: { code: 'no-cdylib' } });
});
