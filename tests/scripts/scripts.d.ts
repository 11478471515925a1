// The scripts are plain JavaScript; these are the types of what the tests call.

declare module '*/scripts/steps/greet.mjs' {
  export function buildGreet(build: {
    readonly work: string;
    readonly outDir: string;
    readonly env?: Readonly<Record<string, string>>;
    readonly capture?: boolean;
  }): Promise<void>;
}

declare module '*/scripts/steps/template.mjs' {
  export function vendorTemplate(): Promise<void>;
}

declare module '*/scripts/test/reports.mjs' {
  interface Counts {
    readonly passed: number;
    readonly failed: number;
  }
  export const NO_REPORT: Counts;
  export function countVitest(report: unknown, code: number): Counts;
  export function countPlaywright(report: unknown, code: number): Counts;
}

declare module '*/scripts/test/tally.mjs' {
  export function makeTally(): {
    count(title: string, ok: boolean): void;
    add(title: string, counts: { readonly passed: number; readonly failed: number }): void;
    finish(): number;
  };
}

declare module '*/scripts/system/run.mjs' {
  export function run(
    command: string,
    args: readonly string[],
    options?: { readonly capture?: boolean; readonly limit?: number; readonly env?: Readonly<Record<string, string>> },
  ): Promise<{ readonly code: number; readonly output: string }>;
}

declare module '*/scripts/system/stamp.mjs' {
  export function fingerprint(entries: readonly string[]): string;
  export function readStamp(file: string): string | null;
  export function writeStamp(file: string, text: string): void;
  export function removeStamp(file: string): void;
}

declare module '*/scripts/system/failed-today.mjs' {
  export function failedToday(file: string): boolean;
  export function rememberFailure(file: string): void;
  export function forgetFailure(file: string): void;
}

declare module '*/scripts/icons/draw.mjs' {
  export function drawWatchGlass(size: number): Uint8Array;
}

declare module '*/scripts/icons/png.mjs' {
  export function encodePng(size: number, pixels: Uint8Array): Buffer;
}

declare module '*/scripts/icons/containers.mjs' {
  export function packIco(pngs: ReadonlyMap<number, Uint8Array>): Buffer;
  export function packIcns(pngs: ReadonlyMap<number, Uint8Array>): Buffer;
}

declare module '*/scripts/package/fuses.mjs' {
  export function fusesFor(electronVersion: string, build: { readonly forTests: boolean }): Readonly<Record<string, boolean>>;
}

declare module '*/scripts/steps/display.mjs' {
  export function startXvfb(program: string): Promise<{ readonly env: { readonly DISPLAY: string }; close(): void }>;
}

declare module '*/scripts/steps/command-line.mjs' {
  export function buildCommandLineWhenStale(): Promise<void>;
}

declare module '*/scripts/steps/corpus.mjs' {
  export type CorpusName =
    | 'as-sha256'
    | 'curve25519-bindgen'
    | 'web-tree-sitter'
    | 'sql'
    | 'canvaskit-names'
    | 'esbuild-go'
    | 'ffmpeg'
    | 'duckdb-mvp';
  export const CORPUS: Readonly<Record<CorpusName, { readonly sha256: string }>>;
  /** The path of a corpus module in the cache; fetched on first use. */
  export function corpusModule(name: CorpusName): Promise<string>;
}

declare module '*/scripts/steps/spec-suite.mjs' {
  /** The folder with the scripts of the WebAssembly spec suite, in the cache; fetched on first use. */
  export function specSuite(env?: Readonly<Record<string, string>>): Promise<string>;
}

declare module '*/scripts/fuzz/build-thread.mjs' {
  export function buildThread(entry: string, folder: string): Promise<string>;
}

declare module '*/scripts/fuzz/judge-many.mjs' {
  export function judgeMany(
    thread: string | URL,
    seed: number,
    count: number,
    watch?: { readonly threads?: number; readonly hangsAfter?: number; readonly heapMb?: number },
  ): Promise<{
    readonly valid: number;
    readonly invalid: number;
    readonly malformed: number;
    readonly failures: readonly { readonly number: number; readonly why: string; readonly detail: string }[];
  }>;
}
