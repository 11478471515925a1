import wabt from 'wabt';
import { EVERY_FEATURE, wabtBytes } from '../wabt/wabt-input';
import { acceptedBy, type Verdict } from './verdict';

/** `0000018: error: …` when it reads, `<binary>:000001a: error: …` when it validates. */
const FIRST_ERROR = /^(?:<binary>:)?([0-9a-f]+): error: (.*)$/m;

/** What wabt says with every proposal that it knows. It may take long and much memory: run it where it may be killed. */
export async function validateByWabt(bytes: Uint8Array): Promise<Verdict> {
  const wabtModule = await wabt();
  try {
    // A name section cannot make a module invalid, but wabt would refuse one that names too much.
    const module = wabtModule.readWasm(wabtBytes(bytes), { ...EVERY_FEATURE, readDebugNames: false });
    try {
      // It takes the features once more, which its typings do not say.
      Reflect.apply(module.validate, module, [EVERY_FEATURE]);
      return acceptedBy('wabt');
    } finally {
      module.destroy();
    }
  } catch (error) {
    return verdictOf(error);
  }
}

// wabt tells by Error what it refuses; what the engine throws through it means that wabt itself gave up.
function verdictOf(error: unknown): Verdict {
  const words = error instanceof Error ? error.message : String(error);
  const aborted = error instanceof WebAssembly.RuntimeError || error instanceof RangeError;
  const [, offset, message] = FIRST_ERROR.exec(words) ?? [];
  if (aborted || offset === undefined || message === undefined)
    return { by: 'wabt', outcome: 'unsupported', message: words.trim(), offset: null };
  return { by: 'wabt', outcome: 'invalid', message, offset: Number.parseInt(offset, 16) };
}
