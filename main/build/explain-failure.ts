import type { BuildMode } from '../../preload/contract/artifact';
import type { Failure } from '../../preload/contract/failure';
import type { Cause } from '../cargo/explain-message';
import { plain, type Remark } from '../cargo/stderr';

/** What is known about a tool that ended badly. */
export interface Ending {
  readonly tool: 'cargo' | 'wasm-pack';
  readonly error: string | null;
  readonly code: number | null;
  readonly causes: readonly Cause[];
  readonly remarks: readonly Remark[];
  readonly errors: number;
  readonly manifest: { readonly file: string; readonly line: number; readonly column: number } | null;
  /** The last lines of its stderr. */
  readonly words: string;
  /** The build's mode where it needs wasm-opt and there is none on this machine: wasm-pack downloads one then. */
  readonly withoutOptimiser: BuildMode | null;
}

function fromRemark(remark: Remark, words: string): Failure | null {
  switch (remark.kind) {
    case 'disk-full':
    case 'network-needed':
    case 'bindgen-mismatch':
    case 'target-missing':
      return { code: remark.kind, facts: {}, detail: words };
    case 'no-toolchain':
      return { code: 'cargo-missing', facts: {}, detail: words };
    case 'blocked':
      return null;
    default:
      return remark satisfies never;
  }
}

/** wasm-pack names wasm-opt, or the project that it is downloaded from, once all before it has worked. */
function missingOptimiser({ tool, withoutOptimiser: mode }: Ending, words: string): Failure | null {
  if (tool !== 'wasm-pack' || mode === null || !/wasm-opt|binaryen/i.test(words)) return null;
  return { code: 'wasm-opt-missing', facts: { mode }, detail: words };
}

/** Finds the failure that helps a person most: what the machine lacks comes before what the code lacks. */
export function explainFailure(ending: Ending): Failure {
  const words = plain(ending.words).trim();
  const { tool, causes, errors, manifest } = ending;
  if (ending.error !== null) {
    const missing = tool === 'cargo' ? 'cargo-missing' : 'wasm-pack-missing';
    return ending.error === 'ENOENT' ? { code: missing, facts: {} } : { code: 'tool-failed', facts: { tool }, detail: ending.error };
  }
  const told = ending.remarks.map((remark) => fromRemark(remark, words)).filter((failure) => failure !== null);
  const full = told.find((failure) => failure.code === 'disk-full');
  if (full !== undefined) return full;
  if (causes.some((cause) => cause.kind === 'disk-full')) return { code: 'disk-full', facts: {}, detail: words };
  if (manifest !== null)
    return { code: 'manifest-invalid', facts: { path: manifest.file, line: manifest.line, column: manifest.column }, detail: words };
  const target = causes.find((cause) => cause.kind === 'target-missing');
  if (target !== undefined) return { code: 'target-missing', facts: { triple: target.triple } };
  const symbol = causes.find((cause) => cause.kind === 'link-undefined-symbol');
  if (symbol !== undefined) return { code: 'link-undefined-symbol', facts: { symbol: symbol.symbol } };
  const optimiser = missingOptimiser(ending, words);
  if (optimiser !== null) return optimiser;
  const remarked = told[0];
  if (remarked !== undefined && errors === 0) return remarked;
  if (tool === 'cargo') return { code: 'build-failed', facts: { errors }, detail: words };
  return { code: 'tool-failed', facts: { tool, code: ending.code ?? -1 }, detail: words };
}
