import { realpath } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';
import { systemCode } from '../files/file-failure';
import type { Registered, Snapshot } from './artifacts';

/** A file of an artifact that may be served; `snapshot` is how it must still look, null when it may change. */
export interface Servable {
  readonly path: string;
  readonly snapshot: Snapshot | null;
}

const GLUE_EXTENSIONS: ReadonlySet<string> = new Set(['.js', '.mjs', '.wasm']);

/** Finds what `app://app/artifact/<id>/…` names; null for everything that the artifact does not list. */
export async function findServable(registered: Registered, segments: readonly string[]): Promise<Servable | null> {
  const [first, ...rest] = segments;
  if (first === 'glue') return glueFile(registered, rest);
  if (rest.length > 0) return null;
  if (first === `module.${registered.artifact.format}`) return { path: registered.file, snapshot: registered.snapshot };
  if (first === 'source.wat' && registered.sourceFile !== null) return { path: registered.sourceFile, snapshot: null };
  return null;
}

async function glueFile(registered: Registered, segments: readonly string[]): Promise<Servable | null> {
  const directory = registered.glueDirectory;
  const name = segments.at(-1);
  if (directory === null || name === undefined) return null;
  if (!GLUE_EXTENSIONS.has(extname(name)) && !name.endsWith('.d.ts')) return null;
  try {
    // Resolved links first, so that one that leads out of the folder leads nowhere.
    const path = await realpath(join(directory, ...segments));
    return path.startsWith(directory.endsWith(sep) ? directory : directory + sep) ? { path, snapshot: null } : null;
  } catch (error) {
    if (systemCode(error) === null) throw error;
    return null;
  }
}
