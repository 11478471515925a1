import { serveArtifact } from './artifact-response';
import { readPageFile } from './page-file';
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
  const [area, token, ...file] = segmentsOf(url) ?? [];
  if (request.method !== 'GET' && request.method !== 'HEAD') return refusal(405, 'request-refused');
  if (area === 'artifact' && token !== undefined) return serveArtifact(token, file, request);
  const page = await readPageFile(url);
  if (page !== null) return new Response(new Uint8Array(page.bytes), { headers: page.headers });
  return refusal(404, 'file-missing');
}
