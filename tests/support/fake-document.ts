import type {
  WatDocument,
  WatFound,
  WatItem,
  WatLines,
  WatMatch,
  WatPosition,
  WatQuery,
  WatTarget,
} from '../../renderer/wasm/print/document';
import type { DecodeReplies, DecodeRequest } from '../../renderer/workers/protocol';
import type { AskOptions } from '../../renderer/workers/worker-client';

type Asked = DecodeRequest | { readonly kind: 'print'; readonly printer: 'wabt' | 'wasm-tools' } | { readonly kind: 'compare' };
type Answer = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly failure: never };

/** A text as a printer's worker would serve it, line `n` standing at byte `16 × n`. Answers wait while it is held. */
export interface FakeDocument {
  readonly asked: Asked[];
  alive: boolean;
  lines: readonly string[];
  document: WatDocument;
  /** Answers of its own by the request's kind, before those of the text. */
  readonly answers: Map<string, (body: never, options?: AskOptions) => unknown>;
  hold(): void;
  release(): void;
  ask(body: Asked, options?: AskOptions): Promise<never>;
  terminate(because?: unknown): void;
}

export function fakeDocument(lines: readonly string[], change: Partial<WatDocument> = {}): FakeDocument {
  let gate = Promise.resolve();
  let open = () => {};
  let end = (_outcome: unknown) => {};
  const ended = new Promise((resolve) => {
    end = resolve;
  });
  const fake: FakeDocument = {
    asked: [],
    alive: true,
    lines,
    document: { printer: 'watchglass', lineCount: lines.length, exact: true, ...change },
    answers: new Map(),
    hold() {
      gate = new Promise((resolve) => {
        open = resolve;
      });
    },
    release: () => open(),
    async ask(body, options) {
      fake.asked.push(body);
      await gate;
      const own = fake.answers.get(body.kind);
      const answer = own === undefined ? { ok: true, value: reply(fake, body as DecodeRequest) } : own(body as never, options);
      return (await Promise.race([answer, ended])) as never;
    },
    terminate(because = { code: 'terminated', facts: {} }) {
      fake.alive = false;
      end({ ok: false, failure: because });
    },
  };
  return fake;
}

export function done(value: unknown): Answer {
  return { ok: true, value };
}

function reply(fake: FakeDocument, body: DecodeRequest): Partial<DecodeReplies>[keyof DecodeReplies] {
  const { lines } = fake;
  switch (body.kind) {
    case 'print':
      return fake.document;
    case 'measure':
      return { document: fake.document, features: [], notices: [] };
    case 'bytes':
      return Uint8Array.from({ length: body.length }, (_, at) => (body.start + at) % 256);
    case 'lines':
      return linesOf(lines, body.from, body.count);
    case 'item-at':
      return items(lines).findLast(({ line }) => line <= body.line) ?? null;
    case 'line-of':
      return { line: lineOf(lines, body.target), document: null };
    case 'fold-end':
      return foldEnd(lines, body.line);
    case 'search': {
      query = body.query;
      return { count: matches(lines).length, complete: body.query.text !== '' } satisfies WatFound;
    }
    case 'match':
      return matchFrom(lines, body.from, body.direction);
    case 'matches':
      return matches(lines).filter(({ line }) => line >= body.from && line < body.from + body.count);
    default:
      return null;
  }
}

let query: WatQuery = { text: '', regex: false, caseSensitive: false };

function linesOf(lines: readonly string[], from: number, count: number): WatLines {
  const texts = lines.slice(from, from + count);
  const spans = Int32Array.from(texts.flatMap((_, at) => [16 * (from + at), 16 * (from + at + 1)]));
  const folds = Uint8Array.from(texts.map((_, at) => (foldEnd(lines, from + at) === null ? 0 : 1)));
  return { from, texts, spans, folds, document: null };
}

function items(lines: readonly string[]): readonly WatItem[] {
  const starts = lines.flatMap((text, line) => (line === 0 || /^ {2}\(/.test(text) ? [line] : []));
  let funcs = 0;
  return starts.map((line, at): WatItem => {
    const word = /\((\w+)/.exec(lines[line] ?? '')?.[1] ?? 'other';
    const name = /\$([^\s()]+)/.exec(lines[line] ?? '')?.[1] ?? null;
    const lineCount = (starts[at + 1] ?? lines.length) - line;
    return word === 'func'
      ? { kind: 'func', index: funcs++, name, line, lineCount }
      : { kind: 'module', index: null, name: null, line, lineCount };
  });
}

function lineOf(lines: readonly string[], target: WatTarget): number | null {
  if (target.kind === 'offset') return target.offset < 16 * lines.length ? Math.floor(target.offset / 16) : null;
  const wanted = target.kind === 'name' ? target.name.replace(/^\$/, '') : target.index;
  return items(lines).find(({ kind, index, name }) => kind === 'func' && (index === wanted || name === wanted))?.line ?? null;
}

/** Whatever is indented deeper belongs to the line before it. */
function foldEnd(lines: readonly string[], line: number): number | null {
  const depth = (text: string | undefined) => (text === undefined ? -1 : text.length - text.trimStart().length);
  let end = line + 1;
  while (depth(lines[end]) > depth(lines[line])) end++;
  return line > 0 && end > line + 1 ? end : null;
}

function matches(lines: readonly string[]): readonly WatMatch[] {
  if (query.text === '') return [];
  const pattern = new RegExp(
    query.regex ? query.text : query.text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'),
    query.caseSensitive ? 'g' : 'gi',
  );
  const found = lines.flatMap((text, line) =>
    [...text.matchAll(pattern)].map(({ 0: word, index }) => ({ line, column: index, length: word.length })),
  );
  return found.map((match, ordinal) => ({ ...match, ordinal }));
}

function matchFrom(lines: readonly string[], from: WatPosition, direction: 1 | -1): WatMatch | null {
  const all = matches(lines);
  const after = (match: WatMatch) => match.line > from.line || (match.line === from.line && match.column >= from.column);
  const before = (match: WatMatch) => match.line < from.line || (match.line === from.line && match.column <= from.column);
  return (direction === 1 ? (all.find(after) ?? all[0]) : (all.findLast(before) ?? all.at(-1))) ?? null;
}
