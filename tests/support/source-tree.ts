import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, normalize, relative, sep } from 'node:path';

export const ROOT = join(import.meta.dirname, '..', '..');

export interface SourceFile {
  /** From the root, with `/`. */
  readonly path: string;
  readonly text: string;
  /** As written: `../wasm/types`, `electron`. */
  readonly imports: readonly string[];
}

const GENERATED = new Set(['node_modules', 'vendor', 'target', 'out', 'dist', 'crates']);
const FROM = /^\s*(?:import|export)\b[^'"`;]*?\bfrom\s*['"]([^'"]+)['"]/gm;
const BARE = /^\s*import\s*['"]([^'"]+)['"]/gm;
const CALLED = /\bimport\(\s*['"]([^'"]+)['"]/g;

/** Every file below a folder whose name ends so, without what is generated or fetched. */
export function readSources(folder: string, endings: RegExp): readonly SourceFile[] {
  return filesBelow(join(ROOT, folder))
    .filter((file) => endings.test(file) && !file.endsWith('.d.ts'))
    .map((file) => {
      const text = readFileSync(file, 'utf8');
      return { path: relative(ROOT, file).split(sep).join('/'), text, imports: importsOf(text) };
    });
}

function filesBelow(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (!entry.isDirectory()) return [join(folder, entry.name)];
    return GENERATED.has(entry.name) ? [] : filesBelow(join(folder, entry.name));
  });
}

export function importsOf(text: string): readonly string[] {
  return [FROM, BARE, CALLED].flatMap((pattern) => [...text.matchAll(pattern)].map(([, name]) => name ?? ''));
}

/** The file that a relative import means, or null for a package and for what is not code. */
export function resolveImport(from: string, name: string): string | null {
  if (!name.startsWith('.')) return null;
  const path = normalize(join(dirname(from), name.replace(/\?.*$/, '')))
    .split(sep)
    .join('/');
  return [path, `${path}.ts`, `${path}.tsx`].find((candidate) => isFile(join(ROOT, candidate))) ?? null;
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}

/** One cycle among the edges as a path that ends where it began, or null. */
export function findCycle(edges: ReadonlyMap<string, readonly string[]>): readonly string[] | null {
  const done = new Set<string>();
  const visit = (node: string, path: readonly string[]): readonly string[] | null => {
    if (path.includes(node)) return [...path.slice(path.indexOf(node)), node];
    if (done.has(node)) return null;
    for (const next of edges.get(node) ?? []) {
      const cycle = visit(next, [...path, node]);
      if (cycle !== null) return cycle;
    }
    done.add(node);
    return null;
  };
  for (const node of edges.keys()) {
    const cycle = visit(node, []);
    if (cycle !== null) return cycle;
  }
  return null;
}

/**
 * A cycle at some folder's own level, where its files and its subfolders are taken as units, or null. A folder may use the files beside it and be used by
 * others of them, but two units that need each other, through whatever of their files, are one.
 */
export function findCycleOfUnits(sources: readonly SourceFile[]): readonly string[] | null {
  const levels = new Map<string, Map<string, string[]>>();
  for (const { path, imports } of sources) {
    for (const name of imports) {
      const target = resolveImport(path, name);
      if (target !== null) addEdge(levels, path.split('/'), target.split('/'));
    }
  }
  for (const edges of levels.values()) {
    const cycle = findCycle(edges);
    if (cycle !== null) return cycle;
  }
  return null;
}

/** An import is an edge between the two units in which its ends part ways. */
function addEdge(levels: Map<string, Map<string, string[]>>, from: readonly string[], to: readonly string[]): void {
  const parting = from.findIndex((part, depth) => part !== to[depth]);
  if (parting < 0) return;
  const level = from.slice(0, parting).join('/');
  const edges = levels.get(level) ?? new Map<string, string[]>();
  levels.set(level, edges);
  const unit = from.slice(0, parting + 1).join('/');
  edges.set(unit, [...(edges.get(unit) ?? []), to.slice(0, parting + 1).join('/')]);
}
