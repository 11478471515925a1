import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findCycle, findCycleOfUnits, importsOf, ROOT, readSources, resolveImport, type SourceFile } from './support/source-tree';

/** The floor plan: who may know whom, and why nobody else. The longest path that fits a file is its room. */
const ARROWS: Readonly<Record<string, { readonly knows: readonly string[]; readonly because: string }>> = {
  'preload/contract': { knows: [], because: 'the contract imports nothing: main, preload and renderer all stand on it' },
  preload: { knows: ['preload/contract'], because: 'the bridge is built from the contract alone' },
  main: { knows: ['preload/contract'], because: 'main meets the renderer only through the contract' },
  'renderer/wasm': { knows: [], because: 'wasm is pure: bytes in, facts and text out' },
  'renderer/runtime': { knows: ['renderer/wasm'], because: 'runtime stands on wasm alone' },
  'renderer/workers': {
    knows: [
      'renderer/wasm',
      'renderer/runtime',
      'resources/validator/validator.wasm',
      'preload/contract/failure.ts',
      'preload/contract/writing.ts',
    ],
    because: 'workers know nothing of the page, and of main only how it is written to and how it refuses',
  },
  'renderer/state': {
    knows: ['renderer/workers', 'renderer/runtime', 'renderer/wasm', 'renderer/bridge.ts', 'preload/contract'],
    because: 'state remembers; panels read it, never the other way round',
  },
  'renderer/locales': { knows: ['preload/contract'], because: 'words know nobody' },
  'renderer/ui': {
    knows: ['renderer/locales', 'renderer/styles', 'preload/contract'],
    because: 'ui only draws: props in, callbacks out',
  },
  'renderer/panels': {
    knows: ['renderer/state', 'renderer/ui', 'renderer/locales', 'renderer/wasm', 'renderer/runtime/model.ts', 'preload/contract'],
    because: 'a panel reads state and sends requests to it; it runs and decodes nothing itself',
  },
  'renderer/shell': {
    knows: [
      'renderer/panels',
      'renderer/state',
      'renderer/ui',
      'renderer/locales',
      'renderer/styles',
      'renderer/bridge.ts',
      'preload/contract',
    ],
    because: 'the shell arranges panels; it runs and decodes nothing itself',
  },
  'renderer/bridge.ts': { knows: ['preload/contract'], because: 'the bridge is the wall seen from the page' },
  renderer: {
    knows: ['renderer/shell', 'renderer/state', 'renderer/locales', 'renderer/styles', 'renderer/bridge.ts'],
    because: 'the entry is a table of contents',
  },
  cli: {
    knows: ['renderer/wasm', 'renderer/locales'],
    because: 'the command line is the same core, with the same words, without a window',
  },
};

const ROOMS_WITH_README = [
  ...['main', 'preload', 'preload/contract', 'renderer', 'resources', 'tests', 'scripts', 'bench', 'cli'],
  ...['wasm', 'runtime', 'workers', 'state', 'panels', 'shell', 'ui', 'locales', 'styles'].map((room) => `renderer/${room}`),
  // Hard to enter, though a room has them.
  ...['main/build', 'main/ipc', 'main/handlers', 'main/watch', 'main/protocol', 'tests/support'],
  ...['wasm/print', 'wasm/print/ours', 'runtime/stubs', 'runtime/glue', 'state/wat', 'panels/wat'].map((folder) => `renderer/${folder}`),
];

/** A package or a word that only some folders may use. */
const GATEWAYS = [
  { name: 'electron', in: ['main', 'preload'] },
  { name: 'child_process', in: ['main/process'] },
  { name: 'node:child_process', in: ['main/process'] },
  { name: 'cross-spawn', in: ['main/process'] },
  { name: 'zod', in: ['main/zod.ts'] },
  { name: 'wabt', in: ['renderer/wasm/wabt', 'renderer/wasm/print/foreign', 'renderer/wasm/validate'] },
  { name: '@bytecodealliance/jco-transpile/wasm-tools', in: ['renderer/wasm/component'] },
];

/** A folder has none. */
const SOURCE_ENDINGS = ['', '.ts', '.tsx', '.mjs', '.js', '.css', '.json'];

const sources = ['main', 'preload', 'renderer', 'cli'].flatMap((folder) => readSources(folder, /\.tsx?$/));
/** Which files each file imports. */
const edges = sources.map(({ path, imports }) => ({ path, targets: imports.flatMap((name) => resolveImport(path, name) ?? []) }));
const tests = readSources('tests', /\.tsx?$/);
const styles = readSources('renderer', /\.css$/);
const documents = ['main', 'preload', 'renderer', 'cli', 'scripts', 'bench', 'tests'].flatMap((folder) =>
  readSources(folder, /README\.md$/),
);
const scripts = [...readSources('scripts', /\.[cm]?js$/), ...readSources('bench', /\.(m?js|ts)$/)];

/** The room of a file; a file that the plan names is a room of its own. */
function roomOf(path: string): string | null {
  const rooms = Object.keys(ARROWS).filter((room) => isWithin(path, room));
  return rooms.sort((a, b) => b.length - a.length)[0] ?? null;
}

function isWithin(path: string, folder: string): boolean {
  return path === folder || path.startsWith(`${folder}/`);
}

function wrongArrows({ path, imports }: SourceFile): readonly string[] {
  const room = roomOf(path);
  const plan = room === null ? undefined : ARROWS[room];
  return imports.flatMap((name) => {
    const target = resolveImport(path, name);
    if (target === null || plan === undefined) return [];
    const allowed = roomOf(target) === room || plan.knows.some((known) => isWithin(target, known));
    return allowed ? [] : [`${path} imports ${name}: ${plan.because}`];
  });
}

/** `decode-fuzz.test.ts` is one more test of `decode.ts`; the folder above must be the source's own. */
function sourcesOfTest(path: string): readonly string[] {
  const named = path.replace(/^tests\//, '').replace(/\.test\.tsx?$/, '');
  const words = (named.split('/').at(-1) ?? '').split('-');
  const folder = named.slice(0, named.length - words.join('-').length);
  const shorter = words.map((_, at) => folder + words.slice(0, at + 1).join('-'));
  return shorter.flatMap((source) => SOURCE_ENDINGS.map((ending) => source + ending));
}

function isTestOf(test: string, source: string): boolean {
  return sourcesOfTest(test).includes(source);
}

/** Entries of processes, workers and packages that need only be short, and laws that stand alone, are no more than these. */
const MOST_FRAGMENTS = 12;
const FEW_LINES = 25;

/** A piece of its only user's idea, by the look of it: the one belongs into the other. */
function isFragment({ path, text }: SourceFile): boolean {
  if (lines(text) > FEW_LINES) return false;
  const users = edges.filter(({ targets }) => targets.includes(path));
  return users.length === 1 && !tests.some((test) => isTestOf(test.path, path));
}

const lines = (text: string): number => text.trimEnd().split('\n').length;
const tooLong = (files: readonly SourceFile[], most: number) => files.filter(({ text }) => lines(text) > most).map(({ path }) => path);

describe('the tree', () => {
  it.each(ROOMS_WITH_README)('has a README in %s', (room) => {
    expect(existsSync(join(ROOT, room, 'README.md'))).toBe(true);
  });

  it('has every file that its documents name', () => {
    const paths = [...sources, ...tests, ...styles, ...scripts].map(({ path }) => `/${path}`);
    const isThere = (name: string) => paths.some((path) => path.endsWith(`/${name.replace(/^\.\.\//, '')}`));
    const main = ['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md'].map((path) => ({
      path,
      text: readFileSync(join(ROOT, path), 'utf8'),
    }));
    const gone = [...main, ...documents].flatMap(({ path, text }) =>
      [...text.matchAll(/`((?:\.\.\/)?(?!\.|out\/)[\w./-]+(?<!\.d)\.(?:ts|tsx|mjs|css))`/g)].flatMap(([, name = '']) =>
        isThere(name) ? [] : [`${path}: ${name}`],
      ),
    );
    expect(gone).toEqual([]);
  });

  it('has a room for every source file', () => {
    expect(sources.filter(({ path }) => roomOf(path) === null).map(({ path }) => path)).toEqual([]);
  });

  it('has arrows that go one way', () => {
    expect(sources.flatMap(wrongArrows)).toEqual([]);
  });

  it('has no import cycle', () => {
    expect(findCycle(new Map(edges.map(({ path, targets }) => [path, targets])))).toBeNull();
  });

  it('has no cycle of folders, nor of a folder and a file beside it', () => {
    expect(findCycleOfUnits(sources)).toBeNull();
  });

  it.each(GATEWAYS)('meets $name only in $in', ({ name, in: folders }) => {
    const users = sources.filter(({ imports }) => imports.includes(name)).map(({ path }) => path);
    expect(users.filter((path) => !folders.some((folder) => isWithin(path, folder)))).toEqual([]);
  });

  it('meets the bridge on window only in renderer/bridge.ts', () => {
    const users = sources.filter(({ path, text }) => path.startsWith('renderer/') && /\bwindow\.bridge\b/.test(text));
    expect(users.map(({ path }) => path)).toEqual(['renderer/bridge.ts']);
  });

  it('has no file over 300 lines, and no test over 400', () => {
    expect([...tooLong([...sources, ...styles, ...scripts], 300), ...tooLong(tests, 400)]).toEqual([]);
  });

  it('has a median file of at most 85 lines', () => {
    const lengths = sources.map(({ text }) => lines(text)).sort((a, b) => a - b);
    expect(lengths[Math.floor(lengths.length / 2)]).toBeLessThanOrEqual(85);
  });

  it(`has at most ${MOST_FRAGMENTS} files of a few lines that a single other one uses and no test holds`, () => {
    const fragments = sources.filter((file) => isFragment(file)).map(({ path }) => path);
    expect(fragments.length > MOST_FRAGMENTS ? fragments : []).toEqual([]);
  });

  it('names files in kebab-case and none of them helper, utils, common or misc', () => {
    const names = [...sources, ...tests, ...scripts].map(({ path }) => path);
    const plain = /^[a-z0-9]+(-[a-z0-9]+)*(\.(test|worker|config|module))?\.[a-z]+$/;
    expect(names.filter((path) => !plain.test(path.split('/').at(-1) ?? '') || /(helpers?|utils?|common|misc)\./.test(path))).toEqual([]);
  });

  it('has a source for every test', () => {
    const elsewhere = ['tests/e2e', 'tests/samples', 'tests/rooms.test.ts'];
    const mirrored = tests.filter(({ path }) => /\.test\.tsx?$/.test(path) && !elsewhere.some((place) => isWithin(path, place)));
    const holdsNothing = ({ path }: SourceFile) => !sourcesOfTest(path).some((source) => existsSync(join(ROOT, source)));
    expect(mirrored.filter(holdsNothing).map(({ path }) => path)).toEqual([]);
  });

  it('skips and singles out no test, and waits for no clock', () => {
    const ways = /\b(it|test|describe)\.(skip|only|todo|fixme|fails)\b|\bwaitForTimeout\(/;
    const others = tests.filter(({ path }) => path !== 'tests/rooms.test.ts');
    expect(others.filter(({ text }) => ways.test(text)).map(({ path }) => path)).toEqual([]);
  });

  it('leaves no note to do something later', () => {
    const others = [...sources, ...tests, ...scripts].filter(({ path }) => path !== 'tests/rooms.test.ts');
    expect(others.filter(({ text }) => /\b(TODO|FIXME)\b/.test(text)).map(({ path }) => path)).toEqual([]);
  });
});

describe('the reading of the tree', () => {
  it('sees every form of import', () => {
    const text = `
      import type { A } from './a';
      import b, {
        c,
      } from "../b";
      import './style.css';
      export { d } from './d';
      const e = await import('./e');
    `;
    expect(importsOf(text)).toEqual(['./a', '../b', './d', './style.css', './e']);
  });

  it('finds a cycle of two folders through different files of theirs', () => {
    const file = (path: string, ...imports: readonly string[]): SourceFile => ({ path, text: '', imports });
    const [terminal, artifacts, serve] = ['main/process/terminal.ts', 'main/protocol/artifacts.ts', 'main/protocol/serve.ts'];
    const oneWay = [file(terminal, '../protocol/artifacts')];
    const bothWays = [...oneWay, file(serve, './artifacts', '../process/run-tool')];
    expect([findCycleOfUnits([...oneWay, file(artifacts)]), findCycleOfUnits(bothWays)]).toEqual([
      null,
      ['main/process', 'main/protocol', 'main/process'],
    ]);
  });

  it('finds a cycle that does not begin at the first file', () => {
    const edges = new Map([
      ['a', ['b']],
      ['b', ['c']],
      ['c', ['d']],
      ['d', ['b']],
    ]);
    expect(findCycle(edges)).toEqual(['b', 'c', 'd', 'b']);
  });
});
