import { type Outcome, ok } from '../outcome';
import { askWasmTools } from './ask-wasm-tools';

/** Characters; more than a person reads, and as much as a page takes at once. */
export const LONGEST_WIT = 1_000_000;

/** The component's interface as its language writes it. */
export interface Wit {
  readonly text: string;
  /** Characters of the whole text; larger than `text` when that was cut. */
  readonly length: number;
  /** wasm-tools writes out the component's own package, and of all others only the names. */
  readonly namesOthers: boolean;
}

/** `import wasi:cli/environment@0.2.0;` and the like. */
const NAMES_OTHERS = /^\s*(?:import|export|include|use) [\w-]+:/m;

/** https://component-model.bytecodealliance.org/design/wit.html */
export async function componentWit(bytes: Uint8Array): Promise<Outcome<Wit>> {
  const wit = await askWasmTools((tools) => tools.componentWit(bytes));
  return wit.ok ? ok(witOf(wit.value)) : wit;
}

function witOf(whole: string): Wit {
  return { text: whole.slice(0, LONGEST_WIT), length: whole.length, namesOthers: NAMES_OTHERS.test(whole) };
}
