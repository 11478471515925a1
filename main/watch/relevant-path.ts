import { basename, extname, relative, sep } from 'node:path';

const SKIPPED = new Set(['target', 'pkg', 'node_modules', 'vendor']);

/** Editors' swap files, backups and the names they write before they rename. */
const EDITORS = /(~|\.sw[a-z]|\.tmp|\.bak|\.new|\.orig)$|^(\.#|#)|^4913$|___jb_(tmp|old)___$/;

/** Is this, in or below a watched root, something a build does not read? */
export function isIgnored(root: string, path: string): boolean {
  const parts = relative(root, path).split(sep);
  if (parts[0] === '' || parts[0] === '..') return false;
  const own = parts[0] === '.cargo';
  const source = parts.indexOf('src');
  // Below `src` a module may have any of these names.
  if (parts.some((part, at) => SKIPPED.has(part) && (source === -1 || at < source))) return true;
  if (parts.some((part, at) => part.startsWith('.') && !(own && at === 0))) return true;
  return EDITORS.test(basename(path));
}

const ROOT_FILES = new Set(['Cargo.toml', 'Cargo.lock', 'build.rs', 'rust-toolchain', 'rust-toolchain.toml']);

/** Does a change of this file concern a build of the package at `root`? */
export function isRelevant(root: string, path: string): boolean {
  if (isIgnored(root, path)) return false;
  const inner = relative(root, path);
  const [first] = inner.split(sep);
  if (first === 'src' || first === '.cargo') return true;
  return ROOT_FILES.has(inner) || extname(inner) === '.rs';
}
