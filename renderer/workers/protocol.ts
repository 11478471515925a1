import type { GlueArg, InstanceState, LogEntry, MemoryWindow, RawCallResult, StubAnswer } from '../runtime/model';
import type { ModuleFailure, Outcome } from '../wasm/malformed';
import type { Export, GlueInterface, Import, Summary } from '../wasm/module';
import type { WatDocument, WatItem, WatMatch, WatTarget } from '../wasm/print/document';

/** Where a worker has a module's bytes from: its own fetch, or another worker through a port (assembled WAT). Never from the page. */
export type ModuleSource =
  | { readonly kind: 'url'; readonly url: string; readonly byteLength: number }
  /** The port delivers one ArrayBuffer. */
  | { readonly kind: 'port'; readonly port: MessagePort };

/** Numbered request and its answer; `progress` may come before it. */
export interface Request<T> {
  readonly id: number;
  readonly body: T;
}
export type Reply<T> =
  | { readonly id: number; readonly kind: 'done'; readonly outcome: Outcome<T> }
  | { readonly id: number; readonly kind: 'progress'; readonly done: number; readonly total: number };

/** decode.worker: holds one module's bytes, answers about its interface. */
export type DecodeRequest =
  | { readonly kind: 'decode'; readonly source: ModuleSource }
  | { readonly kind: 'imports'; readonly from: number; readonly count: number }
  | { readonly kind: 'exports'; readonly from: number; readonly count: number }
  | { readonly kind: 'glue'; readonly typesUrl: string }
  /** Hands a copy of the bytes to another worker. */
  | { readonly kind: 'share'; readonly port: MessagePort };

export interface DecodeReplies {
  decode: Summary;
  imports: readonly Import[];
  exports: readonly Export[];
  glue: GlueInterface;
  share: null;
}

/** wat.worker: wabt, disposable. Assembles WAT, or prints one module and then serves its lines. */
export type WatRequest =
  /** Fetches WAT text, assembles it and sends the bytes to the port. */
  | { readonly kind: 'assemble'; readonly url: string; readonly name: string; readonly to: MessagePort }
  | { readonly kind: 'print'; readonly source: ModuleSource; readonly printer: 'wabt' }
  /** What is left when wabt cannot: `because` is shown with every item. */
  | { readonly kind: 'print'; readonly source: ModuleSource; readonly printer: 'outline'; readonly because: ModuleFailure }
  | { readonly kind: 'lines'; readonly from: number; readonly count: number }
  | { readonly kind: 'item-at'; readonly line: number }
  | { readonly kind: 'line-of'; readonly target: WatTarget }
  | { readonly kind: 'find'; readonly query: string; readonly from: number; readonly direction: 1 | -1; readonly caseSensitive: boolean }
  /** PUTs the text to main's save URL, so that it does not cross the page. */
  | { readonly kind: 'save'; readonly url: string };

export interface WatReplies {
  assemble: { readonly byteLength: number };
  print: WatDocument;
  lines: readonly string[];
  'item-at': WatItem | null;
  'line-of': number | null;
  find: WatMatch | null;
  save: null;
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
  | { readonly kind: 'state' };

export interface InstanceReplies {
  instantiate: InstanceState;
  'call-raw': RawCallResult;
  'call-glue': RawCallResult;
  memory: MemoryWindow;
  state: InstanceState;
}

/** Pushed by the instance worker, in batches, in order. */
export interface InstancePush {
  readonly kind: 'log';
  readonly entries: readonly LogEntry[];
}
