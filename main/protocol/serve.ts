import { serveArtifact } from './artifact-response';
import { refusal } from './refusal';
import { serveSave } from './save';
import { segmentsOf } from './segments';
import { serveUiFile } from './ui-files';

/** Answers every request on our scheme: the page's own files, registered artifacts, and saves. There is no other way to a file. */
export async function serve(request: Request): Promise<Response> {
  try {
    return await route(request);
  } catch (error) {
    console.error(`${request.method} ${request.url} threw`, error);
    return refusal(500, 'unexpected');
  }
}

const WRITING: ReadonlySet<string> = new Set(['POST', 'PUT', 'DELETE']);

async function route(request: Request): Promise<Response> {
  const url = new URL(request.url);
  const [area, ...rest] = segmentsOf(url) ?? [];
  const [token, ...file] = rest;
  if (area === 'save' && token !== undefined && file.length === 0 && WRITING.has(request.method)) return serveSave(token, request);
  if (request.method !== 'GET' && request.method !== 'HEAD') return refusal(405, 'request-refused');
  if (area === 'ui' && rest.length > 0) return serveUiFile(rest, url.searchParams.get('artifact'));
  if (area === 'artifact' && token !== undefined) return serveArtifact(token, file, request);
  return refusal(404, 'file-missing');
}
