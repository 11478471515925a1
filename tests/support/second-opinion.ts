import { parse, print } from '@bytecodealliance/jco-transpile/wasm-tools';

/** What wasm-tools says of a module: the second opinion of every proposal that wabt has not heard of. */
export async function byWasmTools(bytes: Uint8Array): Promise<string> {
  return print(bytes);
}

/** The module that wasm-tools reads in a text. */
export async function assembledByWasmTools(text: string): Promise<Uint8Array<ArrayBuffer>> {
  return Uint8Array.from(await parse(text));
}
