import type {
  WatDocument,
  WatFound,
  WatItem,
  WatLines,
  WatMatch,
  WatMoved,
  WatPosition,
  WatQuery,
  WatTarget,
} from '../../renderer/wasm/print/document';
import { partOfText } from '../../renderer/wasm/print/line-part';
import { type Renumbering, renumber } from '../../renderer/wasm/print/renumbering';
import type { AboutLines, DecodeReplies, DecodeRequest, Measured } from '../../renderer/workers/protocol';
import type { AskOptions } from '../../renderer/workers/worker-client';

type Asked = DecodeRequest | { readonly kind: 'print'; readonly printer: 'wabt' | 'wasm-tools' } | { readonly kind: 'compare' };
type Answer = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly failure: never };

/** A text as a printer's worker would serve it, line `n` standing at byte `16 × n`. Answers wait while it is held. */
export interface FakeDocument {
  readonly asked: Asked[];
  alive: boolean;
  readonly lines: readonly string[];
  readonly document: WatDocument;
  /** From now on the text has these lines, all counted: what is asked next tells how the ones before are numbered in it. */
  becomes(lines: readonly string[]): void;
  /** What a line of a version is numbered now. */
  now(line: number, version: number): number;
  /** What going over all bodies answers with. */
  measured(): Measured;
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
  const text: Text = {
    lines,
    document: { printer: 'watchglass', lineCount: lines.length, version: 0, exact: true, ...change },
    history: [],
    told: 0,
  };
  const fake: FakeDocument = {
    asked: [],
    alive: true,
    get lines() {
      return text.lines;
    },
    get document() {
      return text.document;
    },
    becomes(next) {
      text.history.push(renumberingOf(text.lines, next));
      text.lines = next;
      text.document = { ...text.document, lineCount: next.length, version: text.history.length, exact: true };
    },
    answers: new Map(),
    now: (line, version) => text.history.slice(version).reduce(renumber, line),
    measured: () => ({ moved: takeMoved(text) ?? { document: text.document, renumberings: [] }, features: [], notices: [] }),
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
      const answer = own === undefined ? { ok: true, value: reply(text, body as DecodeRequest) } : own(body as never, options);
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

interface Text {
  lines: readonly string[];
  document: WatDocument;
  readonly history: Renumbering[];
  /** The version that was told of last. */
  told: number;
}

/** What tests of moved lines answer with: all that moved since it was told of last. */
function takeMoved(text: Text): WatMoved | null {
  const renumberings = text.history.slice(text.told);
  text.told = text.history.length;
  return renumberings.length === 0 ? null : { document: text.document, renumberings };
}

/** Items keep their order; each has grown at its end. */
function renumberingOf(before: readonly string[], after: readonly string[]): Renumbering {
  const old = items(before).slice(1);
  const now = items(after).slice(1);
  return { from: Float64Array.from(old, ({ line }) => line), by: Float64Array.from(old, ({ line }, at) => (now[at]?.line ?? line) - line) };
}

function reply(text: Text, body: DecodeRequest): Partial<DecodeReplies>[keyof DecodeReplies] {
  const { lines } = text;
  const now = (line: number, version: number) => text.history.slice(version).reduce(renumber, line);
  const about = <T>(value: T): AboutLines<T> => ({ value, moved: takeMoved(text) });
  switch (body.kind) {
    case 'print':
      text.told = text.history.length;
      return text.document;
    case 'measure':
      return { moved: takeMoved(text), features: [], notices: [] };
    case 'bytes':
      return Uint8Array.from({ length: body.length }, (_, at) => (body.start + at) % 256);
    case 'lines':
      return about(linesOf(lines, now(body.from, body.version), body.count));
    case 'line-part': {
      const line = now(body.line, body.version);
      const part = partOfText(lines[line] ?? '', body.column, body.length);
      return about({ ...part, start: 16 * line, at: 16 * line + 1, inString: true });
    }
    case 'item-at': {
      const line = now(body.line, body.version);
      const item = items(lines).findLast((found) => found.line <= line);
      return about(item === undefined ? null : { item, line });
    }
    case 'line-of':
      return about(lineOf(lines, body.target));
    case 'fold-at': {
      const from = now(body.line, body.version);
      const end = foldEnd(lines, from);
      return about(end === null ? null : { from, end });
    }
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
  return { from, texts, spans, folds };
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
