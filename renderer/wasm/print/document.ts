import type { ModuleFailure } from '../malformed';

/** A field of the module as the text has it: one `(type …)`, `(import …)`, `(func …)` … */
export interface WatItem {
  readonly kind:
    | 'module'
    | 'type'
    | 'import'
    | 'func'
    | 'table'
    | 'memory'
    | 'global'
    | 'tag'
    | 'export'
    | 'start'
    | 'elem'
    | 'data'
    | 'other';
  /** Index in the index space of its kind (imports first), or null where it has none. */
  readonly index: number | null;
  readonly name: string | null;
  /** First line in the document, 0-based, and how many. */
  readonly line: number;
  readonly lineCount: number;
}

/** What the page is told of a document; its lines are asked for by range. */
export interface WatDocument {
  readonly printer: PrinterName;
  readonly lineCount: number;
  readonly itemCount: number;
  /** Characters, for Save and the status. */
  readonly length: number;
  /** Null when all was printed; otherwise why bodies are missing (the outline says so item by item, too). */
  readonly unprinted: ModuleFailure | null;
}

/** `outline` prints the interface line of every item and says of each body why it could not be printed. */
export type PrinterName = 'wabt' | 'outline';

export interface WatMatch {
  readonly line: number;
  readonly column: number;
  readonly length: number;
}

/** One document of items, several printers. A printer may print all at once (wabt) or item by item. */
export interface Printer {
  readonly name: PrinterName;
  readonly document: WatDocument;
  lines(from: number, count: number): readonly string[];
  /** The item that a line belongs to. */
  itemAt(line: number): WatItem | null;
  /** First line of a func by index (imports first) or by `$name` or export name; null when there is none. */
  lineOf(target: WatTarget): number | null;
  find(query: string, from: number, direction: 1 | -1, caseSensitive: boolean): WatMatch | null;
  text(): Iterable<string>;
}

export type WatTarget =
  | { readonly kind: 'item'; readonly item: 'func' | 'table' | 'memory' | 'global' | 'tag' | 'import' | 'export'; readonly index: number }
  | { readonly kind: 'name'; readonly name: string };
