import { serveArtifact } from './artifact-response';
import { refusal } from './refusal';
import { segmentsOf } from './segments';
import { serveUiFile } from './ui-files';

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
