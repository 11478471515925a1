import type { Outcome } from '../wasm/malformed';

/** Characters a part. Electron 25 hands a body over as one buffer, and a Blob's not at all, so a long text goes in pieces. */
const PART = 1024 * 1024;

/** Sends a text to main's save URL: POST appends a part, PUT appends the last one and finishes the file. */
export async function saveText(url: string, chunks: Iterable<string>): Promise<Outcome<null>> {
  try {
    let part = '';
    for (const chunk of chunks) {
      if (part.length + chunk.length > PART && part !== '') {
        const response = await fetch(url, { method: 'POST', body: part });
        if (!response.ok) return refused(response);
        part = '';
      }
      part += chunk;
    }
    const response = await fetch(url, { method: 'PUT', body: part });
    return response.ok ? { ok: true, value: null } : refused(response);
  } catch (error) {
    return { ok: false, failure: { code: 'save-failed', facts: { status: 0, reason: '' }, detail: String(error) } };
  }
}

function refused(response: Response): Outcome<null> {
  const reason = response.headers.get('x-watchglass-failure') ?? '';
  return { ok: false, failure: { code: 'save-failed', facts: { status: response.status, reason } } };
}
