import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { systemCode } from '../file-failure';
import { places } from '../places';
import { findArtifact } from './artifacts';
import { headersWith, policyFor } from './headers';
import { mediaType } from './media-type';
import { refusal } from './refusal';

/** Serves the built page. `readFile` and nothing finer, because it is the one that reads inside an asar on every Electron. */
export async function serveUiFile(segments: readonly string[], artifact: string | null): Promise<Response> {
  const file = segments.join('/');
  try {
    const bytes = await readFile(join(places().renderer, ...segments));
    const policy = policyFor(file, artifact, (id) => findArtifact(id) !== null);
    return new Response(new Uint8Array(bytes), { headers: headersWith(policy, { 'content-type': mediaType(file) }) });
  } catch (error) {
    if (systemCode(error) === null) throw error;
    return refusal(404, 'file-missing');
  }
}
