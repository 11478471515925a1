import type { Outcome } from '../wasm/malformed';

/** PUTs a text in pieces to main's save URL; the Blob keeps them out of this worker's heap, and out of one string. */
export async function saveText(url: string, chunks: Iterable<string>): Promise<Outcome<null>> {
  try {
    const response = await fetch(url, { method: 'PUT', body: new Blob([...chunks], { type: 'text/plain' }) });
    if (response.ok) return { ok: true, value: null };
    const reason = response.headers.get('x-watchglass-failure') ?? '';
    return { ok: false, failure: { code: 'save-failed', facts: { status: response.status, reason } } };
  } catch (error) {
    return { ok: false, failure: { code: 'save-failed', facts: { status: 0, reason: '' }, detail: String(error) } };
  }
}
