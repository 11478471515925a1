import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { systemCode } from '../files/file-failure';
import { paths } from '../paths';
import { serveArtifact } from './artifact-response';
import { findArtifact } from './artifacts';
import { headersWith, policyFor } from './content-policies';
import { mediaType } from './media-type';
import { refusal } from './refusal';
import { segmentsOf } from './segments';

/** Answers every request on our scheme: the page's own files and registered artifacts. There is no other way to a file. */
export async function serve(request: Request): Promise<Response> {
  try {
    return await route(request);
  } catch (error) {
    console.error(`${request.method} ${request.url} threw`, error);
    return refusal(500, 'unexpected');
  }
}

async function route(request: Request): Promise<Response> {
  const url = new URL(request.url);
  const [area, ...rest] = segmentsOf(url) ?? [];
  const [token, ...file] = rest;
  if (request.method !== 'GET' && request.method !== 'HEAD') return refusal(405, 'request-refused');
  if (area === 'ui' && rest.length > 0) return serveUiFile(rest, url.searchParams.get('artifact'));
  if (area === 'artifact' && token !== undefined) return serveArtifact(token, file, request);
  return refusal(404, 'file-missing');
}

/** Serves the built page. `readFile` and nothing finer, because it is the one that reads inside an asar on every Electron. */
async function serveUiFile(segments: readonly string[], artifact: string | null): Promise<Response> {
  const file = segments.join('/');
  try {
    const bytes = await readFile(join(paths().renderer, ...segments));
    const policy = policyFor(file, artifact, (id) => findArtifact(id) !== null);
    return new Response(new Uint8Array(bytes), { headers: headersWith(policy, { 'content-type': mediaType(file) }) });
  } catch (error) {
    if (systemCode(error) === null) throw error;
    return refusal(404, 'file-missing');
  }
}
