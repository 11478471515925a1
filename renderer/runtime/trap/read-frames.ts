import type { Frame } from '../model';

/** What a func is called by its index: the name section's name, else an export's; null where it has none. */
export type NameOfFunc = (funcIndex: number) => string | null;

const WASM_FRAME = /wasm:\/\/wasm\/.*:wasm-function\[(\d+)\]:0x([0-9a-f]+)\)?$/;
const FRAME = / {4}at /;
/** A mangled name that was cut cannot be read. */
const LONGEST_NAME = 4_000;

/**
 * Reads V8's stack, innermost first: `at wasm://wasm/00045fb6:wasm-function[96]:0x711b` without names,
 * `at module.func (wasm://wasm/module-00045fb6:wasm-function[597]:0x2d543)` with them. The index counts imports, the hex is the byte offset in the module.
 * V8 says the module's name where the name section has none for the func, so names are looked up by index.
 * Frames of JavaScript stay only when they are of `scripts` (the glue's folder): the rest is ours.
 */
export function readFrames(stack: string, message: string, nameOf: NameOfFunc, scripts: string | null): readonly Frame[] {
  return afterMessage(stack, message)
    .split('\n')
    .flatMap((line) => {
      const start = line.search(FRAME);
      if (start < 0) return [];
      const frame = readFrame(line.slice(start + 7), nameOf, scripts);
      return frame === null ? [] : [frame];
    });
}

// The message is text of the module's: it may hold lines that look like frames.
function afterMessage(stack: string, message: string): string {
  const start = stack.indexOf(message);
  return start < 0 ? stack : stack.slice(start + message.length);
}

function readFrame(text: string, nameOf: NameOfFunc, scripts: string | null): Frame | null {
  const wasm = WASM_FRAME.exec(text);
  if (wasm === null) {
    const ofScript = scripts !== null && text.includes(scripts);
    return ofScript ? { name: scriptName(text), funcIndex: null, offset: null, machinery: false } : null;
  }
  const funcIndex = Number(wasm[1]);
  const name = nameOf(funcIndex)?.slice(0, LONGEST_NAME) ?? null;
  return { name, funcIndex, offset: Number.parseInt(wasm[2] ?? '', 16), machinery: false };
}

function scriptName(text: string): string | null {
  const end = text.lastIndexOf(' (');
  return end < 0 ? null : text.slice(0, end).slice(0, LONGEST_NAME);
}
