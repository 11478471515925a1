import { fail, type Outcome, ok } from '../wasm/outcome';
import type { Printer, WatDocument, WatPosition } from '../wasm/print/document';
import { createSearch, refusalOfQuery, type Search } from '../wasm/print/search/search-text';
import type { AboutLines, Answering, Answers, DocumentReplies, DocumentRequest } from './protocol';
import { inTurns } from './turns';
import type { Writer } from './writer';

type Ask<Kind extends DocumentRequest['kind']> = Extract<DocumentRequest, { readonly kind: Kind }>;

/** A printed text that is asked about, and where that stands. */
export interface AskedText {
  readonly printer: Printer;
  /** The document that was told of last. */
  told: WatDocument;
  search: Search | null;
  /** The search that goes on, if one does. */
  searching: Search | null;
  /** When lines were asked for last, by `performance.now()`. */
  linesAsked: number;
}

export function askedText(printer: Printer): AskedText {
  return { printer, told: printer.document, search: null, searching: null, linesAsked: Number.NEGATIVE_INFINITY };
}

/** What has become of the document since it was told of last. */
export function takeMoved(text: AskedText): AboutLines<null>['moved'] {
  const moved = text.printer.movedSince(text.told);
  text.told = text.printer.document;
  return moved;
}

/** Answers about the printed document that `find` finds. Searching, saving and copying go on in turns, so that lines are answered meanwhile. */
export function createDocumentAnswers(find: () => Promise<Outcome<AskedText>>, writer: Writer): Answers<DocumentRequest, DocumentReplies> {
  async function about<T>(ask: (printer: Printer, text: AskedText) => T): Promise<Outcome<AboutLines<T>>> {
    const text = await find();
    if (!text.ok) return text;
    const value = ask(text.value.printer, text.value);
    return ok({ value, moved: takeMoved(text.value) });
  }

  return {
    lines: ({ from, count, version }) =>
      about((printer, text) => {
        text.linesAsked = performance.now();
        return printer.lines(printer.lineNow(from, version), count);
      }),
    'line-part': ({ line, column, length, version }) =>
      about((printer) => printer.linePart(printer.lineNow(line, version), column, length)),
    'item-at': (request) =>
      about((printer) => {
        const line = printer.lineNow(request.line, request.version);
        const item = printer.itemAt(line);
        return item === null ? null : { item, line };
      }),
    'line-of': ({ target }) => about((printer) => printer.lineOf(target)),
    'fold-at': ({ line, version }) =>
      about((printer) => {
        const from = printer.lineNow(line, version);
        const end = printer.foldEnd(from);
        return end === null ? null : { from, end };
      }),
    search: async (request, answering) => {
      const text = await find();
      return text.ok ? runSearch(text.value, request, answering) : text;
    },
    'stop-search': async () => {
      const text = await find();
      if (text.ok) text.value.searching = null;
      return ok(null);
    },
    match: async ({ from, direction }) => {
      const text = await find();
      return text.ok ? ok(text.value.search?.match(from, direction) ?? null) : text;
    },
    matches: async ({ from, count }) => {
      const text = await find();
      return text.ok ? ok(text.value.search?.within(from, count) ?? []) : text;
    },
    save: async (request, answering) => {
      const text = await find();
      return text.ok ? writer.save(text.value.printer, request, answering) : text;
    },
    copy: async ({ port, from, to, version }, answering) => {
      const text = await find();
      if (!text.ok) return text;
      const { printer } = text.value;
      return writer.copy(printer, { port, from: positionNow(printer, from, version), to: positionNow(printer, to, version) }, answering);
    },
    cancel: ({ what }) => {
      writer.cancel(what);
      return ok(null);
    },
  };
}

function positionNow(printer: Printer, { line, column }: WatPosition, version: number): WatPosition {
  return { line: printer.lineNow(line, version), column };
}

async function runSearch(text: AskedText, { query }: Ask<'search'>, answering: Answering): Promise<Outcome<DocumentReplies['search']>> {
  text.search = null;
  if (query.text === '') return ok({ count: 0, complete: true });
  const refusal = refusalOfQuery(query);
  if (refusal !== null) return fail(refusal);
  const search = createSearch(query);
  text.search = search;
  text.searching = search;
  for await (const done of inTurns(search.run(text.printer), () => text.linesAsked)) {
    answering.progress(done, search.found.count);
    if (text.searching !== search) break;
  }
  return ok(search.found);
}
