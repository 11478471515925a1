import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** A path inside the repository. */
export function inRoot(...names) {
  return join(ROOT, ...names);
}

/** The script of an installed npm package, to be run by this Node: no shell and no `.cmd` shim in between. */
export function installed(...names) {
  return inRoot('node_modules', ...names);
}
