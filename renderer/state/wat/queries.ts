import { fail, type Outcome } from '../../wasm/outcome';
import type { WatItem, WatTarget } from '../../wasm/print/document';
import type { DocumentReplies, DocumentRequest } from '../../workers/protocol';
import type { AskOptions } from '../../workers/worker-client';
import { decoderOf } from '../decoder';
import type { ModuleKey } from '../module-store';
import { dropLines } from './lines';
import { followDocument, sessionOf, shownSession } from './sessions';

/** While bodies are being measured the document may be replaced under a question: so often it is asked again. */
const MOST_TRIES = 6;

const NOT_PRINTED = fail({ code: 'print-aborted', facts: {} });

/** Asks about the text that is shown. An answer about a document that has been replaced meanwhile is thrown away and asked for again. */
export async function askText<Body extends DocumentRequest>(
  key: ModuleKey,
  body: Body,
  options?: AskOptions,
): Promise<Outcome<DocumentReplies[Body['kind']]>> {
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const session = sessionOf(key);
    if (session === null) return NOT_PRINTED;
    const answer = await session.client.ask(body, options);
    if (sessionOf(key) === session) return answer;
  }
  return NOT_PRINTED;
}

/** The item that a line of the shown text belongs to; null also when the text has been replaced meanwhile. */
export async function watItemAt(key: ModuleKey, line: number): Promise<WatItem | null> {
  const session = shownSession(key);
  const answer = await session?.client.ask({ kind: 'item-at', line });
  return answer?.ok && shownSession(key) === session ? answer.value : null;
}

/**
 * The line that a target begins at, 0-based; null when there is none. Aiming may measure, and so replace the document:
 * `arrive` is called in the same breath, since the old place under new numbers would be drawn for nothing.
 */
export async function watLineOf(
  key: ModuleKey,
  target: WatTarget,
  arrive: (line: number) => void = () => undefined,
): Promise<number | null> {
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const session = sessionOf(key);
    const answer = await session?.client.ask({ kind: 'line-of', target });
    const now = sessionOf(key);
    if (session === null || now === null || answer?.ok !== true) return null;
    const { line, document } = answer.value;
    const sharpened = document !== null && now.text === session.text;
    if (!sharpened && now !== session) continue;
    if (sharpened) {
      dropLines(key);
      followDocument(key, now, document);
    }
    if (line !== null) arrive(line);
    return line;
  }
  return null;
}

/** Behind the last line of what a line begins; null when nothing folds there. */
export async function watFoldEnd(key: ModuleKey, line: number): Promise<number | null> {
  const answer = await askText(key, { kind: 'fold-end', line });
  return answer.ok ? answer.value : null;
}

/** Some of the module's bytes; null when they cannot be had. */
export async function moduleBytes(key: ModuleKey, start: number, length: number): Promise<Uint8Array | null> {
  const client = decoderOf(key);
  const answer = await client?.ask({ kind: 'bytes', start, length });
  return answer?.ok && decoderOf(key) === client ? answer.value : null;
}
