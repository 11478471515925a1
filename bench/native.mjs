import { delimiter, sep } from 'node:path';
import { findProgram } from '../scripts/system/find-program.mjs';

/** A native tool on the PATH, or null. npm puts the packages' own scripts first there, and wabt's have the same names: those are no peers. */
export function findNative(name) {
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => !folder.split(sep).includes('node_modules'));
  return findProgram(name, folders.join(delimiter));
}
