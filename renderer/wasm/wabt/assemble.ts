import wabt from 'wabt';
import { fail, type ModuleFailure, type Outcome, ok } from '../outcome';
import { EVERY_FEATURE, wabtBytes } from './wabt-input';

/** wabt puts it before each position; ours, so that no file's name can look like one. */
const FILE = 'text.wat';
const POSITION = /^text\.wat:(\d+):(\d+): error: (.*)$/m;

/** With typed references on, wabt gives `ref.func` a type that it then refuses where a `funcref` is due, so it is asked again without them. */
const WITHOUT_TYPED_REFERENCES = { ...EVERY_FEATURE, function_references: false, gc: false };

/** WAT to bytes, names kept. Run it where it may be killed: deep nesting makes wabt's parser hang. */
export async function assembleWat(text: string): Promise<Outcome<Uint8Array>> {
  const first = await assembleWith(EVERY_FEATURE, text);
  if (first.ok) return first;
  const second = await assembleWith(WITHOUT_TYPED_REFERENCES, text);
  return second.ok ? second : first;
}

async function assembleWith(features: Readonly<Record<keyof typeof EVERY_FEATURE, boolean>>, text: string): Promise<Outcome<Uint8Array>> {
  const wabtModule = await wabt();
  try {
    // As bytes: wabt would cut a string's characters to eight bits.
    const parsed = wabtModule.parseWat(FILE, wabtBytes(new TextEncoder().encode(text)), features);
    try {
      // It takes the features once more, which its typings do not say; without them every newer proposal is invalid.
      Reflect.apply(parsed.validate, parsed, [features]);
      return ok(new Uint8Array(parsed.toBinary({ write_debug_names: true }).buffer));
    } finally {
      parsed.destroy();
    }
  } catch (error) {
    return fail(syntaxFailure(error, text));
  }
}

function syntaxFailure(error: unknown, text: string): ModuleFailure {
  const words = error instanceof Error ? error.message : String(error);
  const [, line, column, message] = POSITION.exec(words) ?? [];
  if (line === undefined || column === undefined || message === undefined)
    return { code: 'wat-syntax', facts: { line: 1, column: 1, message: words }, detail: words };
  const detail = words
    .replace(/^\w+ failed:\n/, '')
    .replaceAll(`${FILE}:`, '')
    .trimEnd();
  return { code: 'wat-syntax', facts: { line: Number(line), column: charColumn(text, Number(line), Number(column)), message }, detail };
}

// wabt counts bytes, an editor characters; both from 1.
function charColumn(text: string, line: number, column: number): number {
  const bytes = new TextEncoder().encode(text.split('\n', line)[line - 1] ?? '');
  return new TextDecoder().decode(bytes.subarray(0, column - 1)).length + 1;
}
