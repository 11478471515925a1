import { fail, type Outcome, ok } from '../wasm/outcome';
import type { Printer } from '../wasm/print/document';
import { createSearch, refusalOfQuery, type Search } from '../wasm/print/search/search-text';
import { nextTurn } from './next-turn';
import type { DocumentRequest } from './protocol';
import type { Answering } from './serve';
import type { Writer } from './writer';

/** Shares of progress are told in thousands. */
const WHOLE = 1000;

type Ask<Kind extends DocumentRequest['kind']> = Extract<DocumentRequest, { readonly kind: Kind }>;

/** Answers about one printed document. Searching, saving and copying go on in turns, so that lines are answered meanwhile. */
export function createDocumentAnswers(printer: Printer, writer: Writer) {
  let search: Search | null = null;
  let searching: Search | null = null;

  async function runSearch({ query }: Ask<'search'>, answering: Answering): Promise<Outcome<unknown>> {
    search = null;
    if (query.text === '') return ok({ count: 0, complete: true });
    const refusal = refusalOfQuery(query);
    if (refusal !== null) return fail(refusal);
    const mine = createSearch(query);
    search = mine;
    searching = mine;
    for (const done of mine.run(printer)) {
      answering.progress(Math.floor(done * WHOLE), WHOLE, mine.found.count);
      await nextTurn();
      if (searching !== mine) break;
    }
    return ok(mine.found);
  }

  return async function answer(request: DocumentRequest, answering: Answering): Promise<Outcome<unknown>> {
    switch (request.kind) {
      case 'lines':
        return ok(printer.lines(request.from, request.count));
      case 'item-at':
        return ok(printer.itemAt(request.line));
      case 'line-of': {
        const before = printer.document;
        const line = printer.lineOf(request.target);
        const { document } = printer;
        return ok({ line, document: document === before ? null : document });
      }
      case 'fold-end':
        return ok(printer.foldEnd(request.line));
      case 'search':
        return runSearch(request, answering);
      case 'stop-search':
        searching = null;
        return ok(null);
      case 'match':
        return ok(search?.match(request.from, request.direction) ?? null);
      case 'matches':
        return ok(search?.within(request.from, request.count) ?? []);
      case 'save':
        return writer.save(printer, request.port, answering);
      case 'copy':
        return writer.copy(printer, request, answering);
      case 'cancel':
        writer.cancel(request.what);
        return ok(null);
      default:
        return request satisfies never;
    }
  };
}
