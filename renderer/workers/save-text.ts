import type { Outcome } from '../wasm/malformed';
import type { WatPiece } from '../wasm/print/document';

/** Bytes a part. Electron 25 hands a body over as one buffer, and a Blob's not at all, so a long text goes in pieces. */
const PART = 1 << 22;

/** Sends a text to main's save URL: POST appends a part, PUT appends the last one and finishes the file; DELETE gives up. */
export async function saveText(
  url: string,
  pieces: Iterable<WatPiece>,
  onProgress: (done: number) => void,
  isCancelled: () => boolean,
): Promise<Outcome<null>> {
  const part = new Uint8Array(PART);
  let length = 0;
  // The part that is under way; the next one is printed meanwhile. A body is copied when it is handed over.
  let sent: Promise<Response> | null = null;
  try {
    for (const { bytes, done } of pieces) {
      for (let from = 0; from < bytes.length; from += PART) {
        const rest = bytes.subarray(from, from + PART);
        if (length + rest.length > PART) {
          const response = await sent;
          if (response !== null && !response.ok) return refused(response);
          if (isCancelled()) return cancelled(url);
          sent = fetch(url, { method: 'POST', body: part.subarray(0, length) });
          length = 0;
          onProgress(done);
        }
        part.set(rest, length);
        length += rest.length;
      }
    }
    const before = await sent;
    if (before !== null && !before.ok) return refused(before);
    const response = await fetch(url, { method: 'PUT', body: part.subarray(0, length) });
    return response.ok ? { ok: true, value: null } : refused(response);
  } catch (error) {
    return { ok: false, failure: { code: 'save-failed', facts: { status: 0, reason: '' }, detail: String(error) } };
  }
}

async function cancelled(url: string): Promise<Outcome<null>> {
  await fetch(url, { method: 'DELETE' });
  return { ok: false, failure: { code: 'save-cancelled', facts: {} } };
}

function refused(response: Response): Outcome<null> {
  const reason = response.headers.get('x-watchglass-failure') ?? '';
  return { ok: false, failure: { code: 'save-failed', facts: { status: response.status, reason } } };
}
