import { acceptedBy, type Verdict } from './verdict';

/** The function that refused, which the engine puts before its words. */
const SPEAKER = /^WebAssembly\.\w+\(\): /;
const OFFSET = / ?@\+(\d+)$/;

/** What the engine that runs this very code says: whether the module could be instantiated here. */
export async function validateByEngine(bytes: Uint8Array<ArrayBuffer>): Promise<Verdict> {
  // Compiles nothing, but tells no reason either.
  if (WebAssembly.validate(bytes)) return acceptedBy('engine');
  return readRefusal(await refusal(bytes));
}

async function refusal(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  try {
    await WebAssembly.compile(bytes);
    return '';
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** V8 ends its message with ` @+OFFSET`. */
export function readRefusal(words: string): Verdict {
  const offset = OFFSET.exec(words)?.[1];
  const message = words.replace(SPEAKER, '').replace(OFFSET, '');
  return { by: 'engine', outcome: 'invalid', message, offset: offset === undefined ? null : Number(offset) };
}
