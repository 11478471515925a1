import { readdir } from 'node:fs/promises';
import { extname, join } from 'node:path';

const SKIPPED = new Set(['target', 'pkg', 'vendor', 'node_modules']);
const EXTENSIONS = new Set(['.rs', '.toml', '.js', '.mjs', '.ts', '.html', '.css', '.wit', '.wat', '.md']);
const LIMIT = 500;

/** What one is likely to want first. */
function rank(path: string): number {
  if (path === 'src/lib.rs') return 0;
  if (path.startsWith('src/')) return 1;
  return path === 'Cargo.toml' ? 2 : path === 'build.rs' ? 3 : 4;
}

async function walk(root: string, inner: string, found: string[]): Promise<void> {
  const entries = await readdir(join(root, inner), { withFileTypes: true }).catch(() => []);
  for (const entry of entries) {
    if (found.length >= LIMIT) return;
    const path = inner === '' ? entry.name : `${inner}/${entry.name}`;
    if (entry.isDirectory() && !entry.name.startsWith('.') && !SKIPPED.has(entry.name)) await walk(root, path, found);
    else if (entry.isFile() && EXTENSIONS.has(extname(entry.name))) found.push(path);
  }
}

/** The text files of a package that the editor offers, the library first; links are not followed. */
export async function listSources(root: string): Promise<readonly string[]> {
  const found: string[] = [];
  await walk(root, 'src', found);
  const own = new Set(found);
  const others: string[] = [];
  await walk(root, '', others);
  const all = [...found, ...others.filter((path) => !own.has(path))].slice(0, LIMIT);
  return all.sort((a, b) => rank(a) - rank(b) || a.localeCompare(b, 'en'));
}
