import type { PrinterName, WatDocument } from '../../wasm/print/document';
import type { DocumentReplies, DocumentRequest } from '../../workers/protocol';
import type { Client } from '../../workers/worker-client';
import type { ModuleKey } from '../module-store';
import { patchWat, useWats } from './document-store';

/** Who answers about a module's text. A new object whenever the document is another one, so that late replies are told from those that hold. */
export interface WatSession {
  readonly client: Client<DocumentRequest, DocumentReplies>;
  readonly printer: PrinterName;
  /** Of the module that was printed. */
  readonly revision: number;
  /** Counts the texts that were printed; one keeps its number while measuring sharpens its lines. */
  readonly text: number;
  readonly document: WatDocument;
}

const sessions = new Map<ModuleKey, WatSession>();
let texts = 0;

export function nextText(): number {
  texts += 1;
  return texts;
}

export function sessionOf(key: ModuleKey): WatSession | null {
  return sessions.get(key) ?? null;
}

/** The session, if what it speaks of is what is shown: between two texts there is none. */
export function shownSession(key: ModuleKey): WatSession | null {
  const session = sessionOf(key);
  return session !== null && useWats.getState().wats[key]?.document === session.document ? session : null;
}

export function holdSession(key: ModuleKey, session: WatSession): void {
  sessions.set(key, session);
}

export function dropSession(key: ModuleKey): void {
  sessions.delete(key);
}

/** A reply brought a newer document of the same text: it is shown from now on, unless another text is about to be. */
export function followDocument(key: ModuleKey, session: WatSession, document: WatDocument): void {
  const wat = useWats.getState().wats[key];
  const shown = shownSession(key) !== null;
  holdSession(key, { ...session, document });
  if (shown && wat !== undefined) patchWat(key, { ...wat, document });
}
