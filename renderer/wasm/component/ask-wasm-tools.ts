import { fail, type ModuleFailure, type Outcome, ok } from '../outcome';

type WasmTools = typeof import('@bytecodealliance/jco-transpile/wasm-tools');

/** Counted from the start of the bytes that it was given. */
const OFFSET = /\(at offset 0x([0-9a-f]+)\)/;

/** Asks wasm-tools, loaded when it is first needed: it has two megabytes. Run it where it may be killed: it is not interruptible. */
export async function askWasmTools<T>(ask: (tools: WasmTools) => Promise<T>): Promise<Outcome<T>> {
  try {
    return ok(await ask(await import('@bytecodealliance/jco-transpile/wasm-tools')));
  } catch (error) {
    return fail(failureOf(error));
  }
}

/** What it does not read it says by an error with a payload; any other error means that it gave up: memory, a string's length. */
function failureOf(error: unknown): ModuleFailure {
  const detail = error instanceof Error ? error.message : String(error);
  const payload: unknown = error instanceof Error && 'payload' in error ? error.payload : null;
  if (typeof payload !== 'string') return { code: 'wasm-tools-aborted', facts: {}, detail };
  const offset = OFFSET.exec(payload)?.[1];
  const message = payload.split('\n').at(-1) ?? payload;
  return {
    code: 'wasm-tools-refused',
    facts: { message, ...(offset === undefined ? {} : { offset: Number.parseInt(offset, 16) }) },
    detail: payload,
  };
}
