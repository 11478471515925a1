import type { Outcome } from '../wasm/malformed';
import { textBetween } from '../wasm/print/copy-text';
import type { Printer } from '../wasm/print/document';
import { createSearch, refusalOfQuery, type Search } from '../wasm/print/search-text';
import { nextTurn } from './next-turn';
import type { DocumentRequest } from './protocol';
import { saveText } from './save-text';
import type { Answering } from './serve';

/** Characters that go to the clipboard. */
const MOST_COPIED = 16_000_000;
/** Shares of progress are told in thousands. */
const WHOLE = 1000;

type Ask<Kind extends DocumentRequest['kind']> = Extract<DocumentRequest, { readonly kind: Kind }>;

/** Answers about one printed document. Searching and saving go on in turns, so that lines are answered meanwhile. */
export function createDocumentAnswers(printer: Printer) {
  let search: Search | null = null;
  let searching: Search | null = null;
  let saving: { cancelled: boolean } | null = null;

  async function runSearch({ query }: Ask<'search'>, answering: Answering): Promise<Outcome<unknown>> {
    search = null;
    if (query.text === '') return { ok: true, value: { count: 0, complete: true } };
    const refusal = refusalOfQuery(query);
    if (refusal !== null) return { ok: false, failure: refusal };
    const mine = createSearch(query);
    search = mine;
    searching = mine;
    for (const done of mine.run(printer)) {
      answering.progress(Math.floor(done * WHOLE), WHOLE, mine.found.count);
      await nextTurn();
      if (searching !== mine) break;
    }
    return { ok: true, value: mine.found };
  }

  async function save({ url }: Ask<'save'>, answering: Answering): Promise<Outcome<unknown>> {
    const mine = { cancelled: false };
    saving = mine;
    const saved = await saveText(
      url,
      printer.pieces(),
      (done) => answering.progress(Math.floor(done * WHOLE), WHOLE),
      () => mine.cancelled,
    );
    saving = null;
    return saved;
  }

  return async function answer(request: DocumentRequest, answering: Answering): Promise<Outcome<unknown>> {
    switch (request.kind) {
      case 'lines':
        return { ok: true, value: printer.lines(request.from, request.count) };
      case 'item-at':
        return { ok: true, value: printer.itemAt(request.line) };
      case 'line-of': {
        const before = printer.document;
        const line = printer.lineOf(request.target);
        const { document } = printer;
        return { ok: true, value: { line, document: document === before ? null : document } };
      }
      case 'fold-end':
        return { ok: true, value: printer.foldEnd(request.line) };
      case 'text': {
        const text = textBetween(printer, request.from, request.to, MOST_COPIED);
        if (text !== null) return { ok: true, value: text };
        return { ok: false, failure: { code: 'selection-too-large', facts: { limit: MOST_COPIED } } };
      }
      case 'search':
        return runSearch(request, answering);
      case 'stop-search':
        searching = null;
        return { ok: true, value: null };
      case 'match':
        return { ok: true, value: search?.match(request.from, request.direction) ?? null };
      case 'matches':
        return { ok: true, value: search?.within(request.from, request.count) ?? [] };
      case 'save':
        return save(request, answering);
      case 'cancel-save':
        if (saving !== null) saving.cancelled = true;
        return { ok: true, value: null };
      default:
        return request satisfies never;
    }
  };
}
