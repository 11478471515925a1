/** A tool as found on this machine; null version means that it is not there. */
export interface Tool {
  readonly name: 'cargo' | 'rustc' | 'rustup' | 'wasm-pack' | 'wasm-opt';
  readonly version: string | null;
  readonly path: string | null;
  /** True when it is the one carried by the app. */
  readonly bundled: boolean;
}
export interface Toolchain {
  readonly tools: readonly Tool[];
  /** The target triple `wasm32-unknown-unknown` is installed. */
  readonly target: boolean;
}
/** What the app can install on one click, in the terminal. */
export type Installable = 'target' | 'wasm-pack';
