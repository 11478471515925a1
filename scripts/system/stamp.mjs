import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { ROOT } from './root.mjs';

/** What a stamp file says, or null when there is none. */
export function readStamp(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}

/** Written by rename, so that an interrupted step never leaves half a stamp. */
export function writeStamp(file, text) {
  mkdirSync(dirname(file), { recursive: true });
  const temporary = `${file}.${process.pid}`;
  writeFileSync(temporary, text);
  renameSync(temporary, file);
}

export function removeStamp(file) {
  rmSync(file, { force: true });
}

export function hashFile(file) {
  return createHash('sha256').update(readFileSync(file)).digest('hex');
}

/** One hash over name, size and time of every file below `entries`: cheap enough for every start. */
export function fingerprint(entries) {
  const hash = createHash('sha256');
  for (const entry of entries) {
    for (const file of filesBelow(entry)) {
      const { size, mtimeMs } = statSync(file);
      hash.update(`${relative(ROOT, file)}\0${size}\0${mtimeMs}\n`);
    }
  }
  return hash.digest('hex');
}

function filesBelow(entry) {
  if (!statSync(entry).isDirectory()) return [entry];
  const children = readdirSync(entry, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  return children.flatMap((child) => (child.isDirectory() ? filesBelow(join(entry, child.name)) : [join(entry, child.name)]));
}
