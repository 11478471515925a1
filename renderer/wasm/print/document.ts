import type { Renumbering } from './renumbering';

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
  /** Counts how often its lines have got other numbers. */
  readonly version: number;
  /** False while the bodies are still being measured: then `lineCount` and the lines behind the first unmeasured func are estimates. */
  readonly exact: boolean;
}

/** `watchglass` prints any line of any module when it is asked for; the two others print a module whole. */
export type PrinterName = 'watchglass' | 'wabt' | 'wasm-tools';

export interface PrintOptions {
  /** True: indentation grows with the nesting without end, as wabt's does. False: it stops at 100 columns. */
  readonly fullIndent: boolean;
}

/** Some lines, as they are shown: one that is too long is cut. */
export interface WatLines {
  readonly from: number;
  readonly texts: readonly string[];
  /** Start and end byte offset of what each line says, flat; -1 where the printer cannot tell. */
  readonly spans: Int32Array;
  /** 1 where a line begins something that folds: a func with a body, a block, a loop, an if, a try. */
  readonly folds: Uint8Array;
}

/** Characters that are shown around what was found in a long line. */
export const LINE_PART = { before: 40, behind: 1_000 } as const;

/** What stands around a column of a line that is cut before it. */
export interface WatLinePart {
  /** Of its first character. */
  readonly column: number;
  readonly text: string;
  /** Byte offsets of its first character and of the column that was asked about; -1 where the printer cannot tell. */
  readonly start: number;
  readonly at: number;
  /** True where the line goes on behind it. */
  readonly more: boolean;
  /** It lies inside of a string. */
  readonly inString: boolean;
}

/** A document as it is by now, and how lines of the one before are numbered in it: by each renumbering, in order. */
export interface WatMoved {
  readonly document: WatDocument;
  readonly renumberings: readonly Renumbering[];
}

/** A position in the text: a line from 0, and a column from 0 in UTF-16 units. */
export interface WatPosition {
  readonly line: number;
  readonly column: number;
}

export interface WatQuery {
  readonly text: string;
  /** The text is a regular expression of the language's own; a match never goes over a line's end. */
  readonly regex: boolean;
  readonly caseSensitive: boolean;
}

export interface WatMatch extends WatPosition {
  readonly length: number;
  /** Its index among all matches, from 0; null beyond those that are kept. */
  readonly ordinal: number | null;
}

/** What a search found so far. */
export interface WatFound {
  readonly count: number;
  /** True when every line was looked at. */
  readonly complete: boolean;
}

export type WatTarget =
  | {
      readonly kind: 'item';
      readonly item: 'type' | 'func' | 'table' | 'memory' | 'global' | 'tag' | 'import' | 'export' | 'elem' | 'data';
      readonly index: number;
    }
  | { readonly kind: 'name'; readonly name: string }
  /** Byte offset from the module's start. */
  | { readonly kind: 'offset'; readonly offset: number };

/** One document, several printers. Lines are numbered from 0; bytes are UTF-8. */
export interface Printer {
  /** As of now: another object when lines have got other numbers, or all are counted. */
  readonly document: WatDocument;
  /** What has become of the document that had a version; null where it is the one of now. */
  movedSince(document: WatDocument): WatMoved | null;
  /** What a line of the document that had a version is numbered now. */
  lineNow(line: number, version: number): number;
  lines(from: number, count: number): WatLines;
  /** The stretch of a line that holds `length` characters from a column on; null where `lines` shows them. */
  linePart(line: number, column: number, length: number): WatLinePart | null;
  /** The item that a line belongs to. */
  itemAt(line: number): WatItem | null;
  /** The line that a target begins at; null when there is none. */
  lineOf(target: WatTarget): number | null;
  /** Behind the last line of what a line begins; null when nothing folds there. */
  foldEnd(line: number): number | null;
  /** The text by pieces that end with a line, whole lines from one up to and without another; all of it without them. A piece is valid until the next is asked for. */
  pieces(from?: number, to?: number): Iterable<WatPiece>;
}

export interface WatPiece {
  /** Of its first line. */
  readonly line: number;
  readonly lineCount: number;
  readonly bytes: Uint8Array;
  /** Share of the whole document that is done behind this piece, 0…1. */
  readonly done: number;
}
