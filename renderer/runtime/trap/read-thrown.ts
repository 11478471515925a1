import { cut } from '../log/show-call';
import { showJs } from '../log/show-js';
import type { Trap } from '../model';
import { type NameOfFunc, readFrames } from './read-frames';
import { type PanicMemory, readPanic } from './read-panic';
import { trapKind } from './trap-kind';

/** A tag by which an uncaught exception may be named. */
export interface NamedTag {
  readonly name: string;
  readonly tag: WebAssembly.Tag;
  readonly arity: number;
}

interface ThrownContext {
  readonly nameOf: NameOfFunc;
  /** URL prefix of the glue's scripts; null at the raw level. */
  readonly scripts: string | null;
  readonly tags: readonly NamedTag[];
  /** The last text given to console.error in this call. */
  readonly lastWords: string | null;
  readonly memory: PanicMemory | null;
}

export interface Thrown {
  /** `threw` for a Wasm exception or a JavaScript value, which a host could have caught by design. */
  readonly outcome: 'trapped' | 'threw';
  readonly trap: Trap;
}

const LONGEST_MESSAGE = 2_000;

export function readThrown(error: unknown, context: ThrownContext): Thrown {
  const message = textOf(error, context.tags);
  const stack = field(error, 'stack');
  const frames =
    typeof stack === 'string' ? readFrames(stack, field(error, 'message') === message ? message : '', context.nameOf, context.scripts) : [];
  const kind = kindOf(error, message);
  const told = kind === 'unreachable' ? readPanic(frames, context.lastWords, context.memory) : { panic: null, frames };
  return {
    outcome: kind === 'exception' ? 'threw' : 'trapped',
    trap: { kind, message: cut(message, LONGEST_MESSAGE), ...told },
  };
}

function kindOf(error: unknown, message: string): Trap['kind'] {
  // V8 reports an exhausted stack as JavaScript does.
  if (error instanceof RangeError && message.includes('call stack')) return 'stack-overflow';
  return error instanceof WebAssembly.RuntimeError ? trapKind(message) : 'exception';
}

function textOf(error: unknown, tags: readonly NamedTag[]): string {
  if (error instanceof WebAssembly.Exception) {
    const known = tags.find(({ tag }) => error.is(tag));
    if (known === undefined) return 'exception';
    const args = Array.from({ length: known.arity }, (_, index) => payload(error, known.tag, index));
    return `exception ${known.name}(${args.join(', ')})`;
  }
  if (!(error instanceof Error)) return showJs(error);
  const message = field(error, 'message');
  return typeof message === 'string' ? message : showJs(error);
}

function payload(error: WebAssembly.Exception, tag: WebAssembly.Tag, index: number): string {
  try {
    return showJs(error.getArg(tag, index));
  } catch {
    return 'v128';
  }
}

function field(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  try {
    return Reflect.get(value, name);
  } catch {
    return undefined;
  }
}
