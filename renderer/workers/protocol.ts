import type { CallResult, GlueArg, InstanceState, LogEntry, MemoryWindow, StubAnswer } from '../runtime/model';
import type { ComponentSummary } from '../wasm/component/component';
import type { Wit } from '../wasm/component/component-wit';
import type { FoundItem } from '../wasm/find-items';
import type { ByteRange, Export, Feature, GlueInterface, Import, Module, Notice, Summary } from '../wasm/model/module';
import type { Outcome } from '../wasm/outcome';
import type { Comparison } from '../wasm/print/comparison';
import type {
  PrinterName,
  PrintOptions,
  WatDocument,
  WatFound,
  WatItem,
  WatLinePart,
  WatLines,
  WatMatch,
  WatMoved,
  WatPosition,
  WatQuery,
  WatTarget,
} from '../wasm/print/document';
import type { FailureContext } from '../wasm/validate/context';
import type { Checker, Verdict } from '../wasm/validate/verdict';

/** Where a worker has a module's bytes from: its own fetch, or another worker through a port (assembled WAT). Never from the page. */
export type ModuleSource =
  /** `byteLength` is the file's; with a range, only those bytes of it are the module. */
  | { readonly kind: 'url'; readonly url: string; readonly byteLength: number; readonly range?: ByteRange }
  /** The port delivers one ArrayBuffer. */
  | { readonly kind: 'port'; readonly port: MessagePort };

/** Numbered request and its answer; `progress` may come before it. */
export interface Request<T> {
  readonly id: number;
  readonly body: T;
}
export type Reply<T> =
  | { readonly id: number; readonly kind: 'done'; readonly outcome: Outcome<T> }
  /** `done`: the share that is done, 0…1. `found`: matches so far, of a search. */
  | { readonly id: number; readonly kind: 'progress'; readonly done: number; readonly found?: number };

/** What a request's handler may tell before it answers. */
export interface Answering {
  /** `done`: the share that is done, 0…1. `found`: matches so far, of a search. */
  progress(done: number, found?: number): void;
  /** Buffers named here are moved, not copied, with the answer. */
  transfer(...items: Transferable[]): void;
}

/** Who answers each kind of request, each with a reply of its own type. */
export type Answers<Requests extends { readonly kind: string }, Replies extends Record<Requests['kind'], unknown>> = {
  readonly [Kind in Requests['kind']]: (
    request: Extract<Requests, { readonly kind: Kind }>,
    answering: Answering,
  ) => Outcome<Replies[Kind]> | Promise<Outcome<Replies[Kind]>>;
};

/** An answer about a text's lines, numbered as they are behind `moved`. */
export interface AboutLines<T> {
  readonly value: T;
  /** Set when lines have got other numbers since anybody was told. */
  readonly moved: WatMoved | null;
}

/** What going over every body told. */
export interface Measured {
  readonly moved: WatMoved | null;
  readonly features: readonly Feature[];
  readonly notices: readonly Notice[];
}

/** decode.worker: holds one module's bytes, answers about its interface and prints any line of it. */
export type DecodeRequest =
  /** Decodes a small module that every worker carries, as `decode` would, and keeps nothing of it. */
  | { readonly kind: 'rehearse' }
  | { readonly kind: 'decode'; readonly source: ModuleSource }
  /** What `decode` did not say after a first look; answered when all of the module is there and decoded, as everything below is. */
  | { readonly kind: 'whole' }
  /** What the bytes hold for which `decode` answered `component`. */
  | { readonly kind: 'component' }
  | { readonly kind: 'imports'; readonly from: number; readonly count: number }
  | { readonly kind: 'exports'; readonly from: number; readonly count: number }
  /** The best of each kind that answer to what was typed, by name or index. A newer request ends an older one, which answers with what it has. */
  | { readonly kind: 'find-items'; readonly typed: string; readonly most: number }
  | { readonly kind: 'glue'; readonly typesUrl: string }
  /** Hands a copy of the bytes, or of a range of them, to another worker. */
  | { readonly kind: 'share'; readonly port: MessagePort; readonly range?: ByteRange }
  /** Sends the bytes, or a range of them, to main, which writes them where the port leads to. */
  | { readonly kind: 'save-bytes'; readonly port: MessagePort; readonly range?: ByteRange }
  /** Makes the text's document; its numbers are estimates until `measure` has answered. */
  | { readonly kind: 'print'; readonly options: PrintOptions }
  /** Goes over every body once, in the background, with progress: exact lines, and the proposals that only instructions tell. */
  | { readonly kind: 'measure' }
  /** Some of the module's own bytes, as they stand in the file. */
  | { readonly kind: 'bytes'; readonly start: number; readonly length: number }
  | DocumentRequest;

/** What the first screen needs in one answer; the rows of a long interface are asked for behind it. */
export interface Opened {
  /** False after a first look, for which only a part of the module was read: `whole` brings what is more. */
  readonly whole: boolean;
  readonly summary: Summary;
  readonly imports: readonly Import[];
  readonly exports: readonly Export[];
}

export interface DecodeReplies extends DocumentReplies {
  rehearse: Module;
  decode: Opened;
  /** Null where a first look had told everything. */
  whole: Opened | null;
  component: ComponentSummary;
  imports: readonly Import[];
  exports: readonly Export[];
  'find-items': readonly FoundItem[];
  glue: GlueInterface;
  share: null;
  'save-bytes': null;
  print: WatDocument;
  measure: Measured;
  bytes: Uint8Array;
}

/** Says of which numbering its lines are, by a document's `version`: they are understood, whatever numbers they have by now. */
export interface Numbered {
  readonly version: number;
}

/** About one printed document, of any printer. */
export type DocumentRequest =
  | ({ readonly kind: 'lines'; readonly from: number; readonly count: number } & Numbered)
  /** What stands around some characters of a line that `lines` cuts before them. */
  | ({ readonly kind: 'line-part'; readonly line: number; readonly column: number; readonly length: number } & Numbered)
  | ({ readonly kind: 'item-at'; readonly line: number } & Numbered)
  /** Aiming measures the funcs around the target. */
  | { readonly kind: 'line-of'; readonly target: WatTarget }
  | ({ readonly kind: 'fold-at'; readonly line: number } & Numbered)
  /** Looks through the whole text; progress says how much and how many (`found`). A newer search ends an older one. Its matches are told by the lines' final numbers. */
  | { readonly kind: 'search'; readonly query: WatQuery }
  /** Ends the search where it is; what it found stands. */
  | { readonly kind: 'stop-search' }
  /** The next match of the last search from a position on (that position included), around the end if need be. */
  | { readonly kind: 'match'; readonly from: WatPosition; readonly direction: 1 | -1 }
  /** The matches of the last search in some lines. */
  | { readonly kind: 'matches'; readonly from: number; readonly count: number }
  /** Sends the text to main, which writes it where the port leads to: it does not cross the page. */
  | { readonly kind: 'save'; readonly port: MessagePort }
  /** The same of the text between two positions, for the clipboard. A newer copy ends an older one. */
  | ({ readonly kind: 'copy'; readonly port: MessagePort; readonly from: WatPosition; readonly to: WatPosition } & Numbered)
  /** Ends a running save or copy; it answers `save-cancelled` or `copy-cancelled`. */
  | { readonly kind: 'cancel'; readonly what: 'save' | 'copy' };

export interface DocumentReplies {
  lines: AboutLines<WatLines>;
  /** Null where they are shown. */
  'line-part': AboutLines<WatLinePart | null>;
  /** `line`: the one that was asked about. */
  'item-at': AboutLines<{ readonly item: WatItem; readonly line: number } | null>;
  'line-of': AboutLines<number | null>;
  /** Up to and without `end`. */
  'fold-at': AboutLines<{ readonly from: number; readonly end: number } | null>;
  search: WatFound;
  'stop-search': null;
  match: WatMatch | null;
  matches: readonly WatMatch[];
  save: null;
  copy: null;
  cancel: null;
}

/** wat.worker, disposable: assembles WAT, or prints one module and then serves its lines; searches that may not return run here, too. */
export type WatRequest =
  /** Fetches WAT text, or takes what is given, assembles it and sends the bytes to the port. */
  | { readonly kind: 'assemble'; readonly url: string; readonly name: string; readonly text?: string; readonly to: MessagePort }
  | { readonly kind: 'print'; readonly source: ModuleSource; readonly printer: PrinterName; readonly options?: PrintOptions }
  /** A component's interface, by wasm-tools. */
  | { readonly kind: 'wit'; readonly source: ModuleSource }
  /** Prints by wabt and by us and looks for the first difference. */
  | { readonly kind: 'compare'; readonly source: ModuleSource }
  | ValidateRequest
  | DocumentRequest;

/** Asks one checker whether the module is valid; each may hang or die in a worker of its own. */
export interface ValidateRequest {
  readonly kind: 'validate';
  readonly source: ModuleSource;
  readonly by: Checker;
}

export interface Validated {
  readonly verdict: Verdict;
  /** What stands at the verdict's offset; only of wasm-tools, whose offsets are exact. */
  readonly context: FailureContext | null;
}

export interface WatReplies extends DocumentReplies {
  assemble: { readonly byteLength: number };
  print: WatDocument;
  wit: Wit;
  compare: Comparison;
  validate: Validated;
}

/** instance.worker: owns one instance; ended by terminate() when it will not return. */
export type InstanceRequest =
  | {
      readonly kind: 'instantiate';
      readonly source: ModuleSource;
      readonly level: 'raw';
      readonly answers: readonly StubAnswer[];
    }
  | { readonly kind: 'instantiate'; readonly source: ModuleSource; readonly level: 'glue'; readonly scriptUrl: string }
  /** `args` are the texts of the form's fields, read again by their types on this side. */
  | { readonly kind: 'call-raw'; readonly exportIndex: number; readonly args: readonly string[] }
  | { readonly kind: 'call-glue'; readonly signatureId: string; readonly args: readonly GlueArg[] }
  | { readonly kind: 'memory'; readonly exportIndex: number; readonly offset: number; readonly length: number }
  | { readonly kind: 'elements'; readonly exportIndex: number; readonly from: number; readonly count: number }
  | { readonly kind: 'state' };

export interface InstanceReplies {
  instantiate: InstanceState;
  'call-raw': CallResult;
  'call-glue': CallResult;
  memory: MemoryWindow;
  elements: readonly string[];
  state: InstanceState;
}

/** Pushed by the instance worker, in batches, in order. */
export interface InstancePush {
  readonly kind: 'log';
  readonly entries: readonly LogEntry[];
}
