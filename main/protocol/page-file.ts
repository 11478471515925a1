import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { systemCode } from '../files/file-failure';
import { paths } from '../paths';
import { findArtifact } from './artifacts';
import { headersWith, policyFor } from './content-policies';
import { mediaType } from './media-type';
import { segmentsOf } from './segments';

export interface PageFile {
  readonly headers: Record<string, string>;
  readonly bytes: Buffer;
}

/**
 * A file of the built page with its policy, or null for whatever else the URL means. `readFile` and nothing finer, because it is the one that
 * reads inside an asar on every Electron.
 */
export async function readPageFile(url: URL): Promise<PageFile | null> {
  const [area, ...segments] = segmentsOf(url) ?? [];
  if (area !== 'ui' || segments.length === 0) return null;
  const file = segments.join('/');
  try {
    const bytes = await readFile(join(paths().renderer, ...segments));
    const policy = policyFor(file, url.searchParams.get('artifact'), (id) => findArtifact(id) !== null);
    return { bytes, headers: headersWith(policy, { 'content-type': mediaType(file) }) };
  } catch (error) {
    if (systemCode(error) === null) throw error;
    return null;
  }
}
