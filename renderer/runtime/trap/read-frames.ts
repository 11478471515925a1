import type { Frame } from '../model';

const WASM_FRAME = /wasm:\/\/wasm\/.*:wasm-function\[(\d+)\]:0x([0-9a-f]+)\)?$/;
const FRAME = / {4}at /;
/** A mangled name that was cut cannot be read. */
const LONGEST_NAME = 4_000;

/**
 * Reads V8's stack, innermost first: `at wasm://wasm/00045fb6:wasm-function[96]:0x711b` without names,
 * `at module.func (wasm://wasm/module-00045fb6:wasm-function[597]:0x2d543)` with them. The index counts imports, the hex is the byte offset in the module.
 * Frames of JavaScript stay only when they are of `scripts` (the glue's folder): the rest is ours.
 */
export function readFrames(stack: string, message: string, moduleName: string | null, scripts: string | null): readonly Frame[] {
  return afterMessage(stack, message)
    .split('\n')
    .flatMap((line) => {
      const start = line.search(FRAME);
      if (start < 0) return [];
      const frame = readFrame(line.slice(start + 7), moduleName, scripts);
      return frame === null ? [] : [frame];
    });
}

// The message is text of the module's: it may hold lines that look like frames.
function afterMessage(stack: string, message: string): string {
  const start = stack.indexOf(message);
  return start < 0 ? stack : stack.slice(start + message.length);
}

function readFrame(text: string, moduleName: string | null, scripts: string | null): Frame | null {
  const wasm = WASM_FRAME.exec(text);
  if (wasm === null) return scripts !== null && text.includes(scripts) ? { name: nameOf(text, null), funcIndex: null, offset: null } : null;
  return {
    name: text.startsWith('wasm://') ? null : nameOf(text, moduleName),
    funcIndex: Number(wasm[1]),
    offset: Number.parseInt(wasm[2] ?? '', 16),
  };
}

function nameOf(text: string, moduleName: string | null): string | null {
  const end = text.lastIndexOf(' (');
  if (end < 0) return null;
  const name = text.slice(0, end);
  const bare = moduleName !== null && name.startsWith(`${moduleName}.`) ? name.slice(moduleName.length + 1) : name;
  return bare.slice(0, LONGEST_NAME);
}
