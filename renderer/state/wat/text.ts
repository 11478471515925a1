import { type Outcome, ok } from '../../wasm/outcome';
import type { PrinterName, WatDocument, WatMoved } from '../../wasm/print/document';
import { renumber } from '../../wasm/print/renumbering';
import type { AboutLines, DocumentReplies, DocumentRequest } from '../../workers/protocol';
import type { Client } from '../../workers/worker-client';
import { createSlot, type Scope } from '../module-scope';
import type { ModuleKey } from '../module-store';
import { patchWat } from './document-store';
import { renumberRows, type WatRows } from './rows';
import { patchView, renumberedView, viewOf } from './view-store';

/** A printed text and the worker that answers about it. It ends when another one takes its place, or its module is closed. */
export interface WatText {
  readonly scope: Scope;
  readonly client: Client<DocumentRequest, DocumentReplies>;
  readonly printer: PrinterName;
  /** Of the module that was printed. */
  readonly revision: number;
  /** As its lines are numbered by now; null while it is being printed. */
  document: WatDocument | null;
  readonly rows: WatRows;
}

/** What is shown of each module. */
export const shownTexts = createSlot<WatText>();
/** What is to be shown next: being printed, or printed and looked through for the position that the person is at. */
export const nextTexts = createSlot<WatText>();

/** What is shown, once something is; between two texts the old one. */
export function shownText(key: ModuleKey): WatText | null {
  return shownTexts.of(key);
}

export function lineCountOf(key: ModuleKey): number {
  return shownText(key)?.document?.lineCount ?? 0;
}

/** Follows new numbers of a text's lines in one step: what is drawn next has them all. */
export function followMoved(key: ModuleKey, text: WatText, { document, renumberings }: WatMoved): void {
  const now = (line: number) => renumberings.reduce(renumber, line);
  text.document = document;
  renumberRows(text.rows, now);
  if (shownText(key) !== text) return;
  patchView(key, renumberedView(viewOf(key), now));
  patchWat(key, { document });
}

/** Follows what the module's own worker says without a question about one text: the shown one and the next may both be its. */
export function followWorker(key: ModuleKey, client: unknown, moved: WatMoved): void {
  for (const text of new Set([nextTexts.of(key), shownText(key)])) {
    if (text !== null && text.client === client && text.document !== null) followMoved(key, text, moved);
  }
}

type AboutLinesKind = {
  [Kind in DocumentRequest['kind']]: DocumentReplies[Kind] extends AboutLines<unknown> ? Kind : never;
}[DocumentRequest['kind']];
type Ask<Kind extends AboutLinesKind> = Omit<Extract<DocumentRequest, { readonly kind: Kind }>, 'version'> & { readonly kind: Kind };
type Answer<Kind extends AboutLinesKind> = DocumentReplies[Kind]['value'];

/**
 * Asks about a text's lines, by the numbers that they have now, or had in a `version` of its document. The answer's numbers are those of the document by then, which `arrive` meets in
 * the same step: the old position under new numbers would be drawn for nothing. Null where the text has ended meanwhile.
 */
export async function askText<Kind extends AboutLinesKind>(
  key: ModuleKey,
  text: WatText,
  request: Ask<Kind>,
  arrive: (value: Answer<Kind>) => void = () => undefined,
  version = text.document?.version ?? 0,
): Promise<Outcome<Answer<Kind>> | null> {
  const body = { ...request, version } as unknown as Extract<DocumentRequest, { readonly kind: Kind }>;
  const answer = (await text.client.ask(body)) as Outcome<DocumentReplies[Kind]>;
  if (text.scope.ended) return null;
  if (!answer.ok) return answer;
  const { value, moved } = answer.value;
  if (moved !== null) followMoved(key, text, moved);
  arrive(value);
  return ok(value);
}
