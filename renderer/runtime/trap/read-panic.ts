import { cut } from '../log/show-call';
import type { Frame, Panic } from '../model';
import { type PanicFrames, panicFrames } from './panic-frames';
import { findPanicRecord } from './panic-record';

/** Where a panic's record may stand. */
export interface PanicMemory {
  /** The instance's memory; null where it cannot be reached. */
  bytes(): Uint8Array | null;
  /** False: whether it is a panic cannot be told by names. */
  readonly named: boolean;
  /** Above this stands what was told before. */
  below: number;
}

const LONGEST_MESSAGE = 2_000;
const NONE: Panic = { message: null, location: null };

/** What a trap at `unreachable` tells of a Rust panic: the hook's words, else what the memory holds; null where it is none. */
export function readPanic(
  frames: readonly Frame[],
  lastWords: string | null,
  memory: PanicMemory | null,
): { readonly panic: Panic | null; readonly frames: readonly Frame[] } {
  const seen = panicFrames(frames);
  // Looked for in any case, so that it is not taken for the next one's.
  const record = readRecord(seen, memory);
  const panic = readHook(lastWords) ?? record ?? (seen.panicked ? NONE : null);
  return { panic, frames: seen.frames };
}

/** `panicked at src/lib.rs:4:5:` and the message below, or, before Rust 1.73, `panicked at 'message', src/lib.rs:4:5`; console_error_panic_hook writes a stack behind it. */
function readHook(lastWords: string | null): Panic | null {
  const words = /panicked at ([\s\S]*)$/.exec(lastWords?.split('\n\nStack:')[0] ?? '')?.[1];
  if (words === undefined) return null;
  const older = /^'([\s\S]*)', ([^\n]+:\d+:\d+)/.exec(words);
  const newer = /^([^\n]+:\d+:\d+):\n([\s\S]*)$/.exec(words);
  const message = (older?.[1] ?? newer?.[2] ?? words).trim();
  return { message: message === '' ? null : cut(message, LONGEST_MESSAGE), location: older?.[2] ?? newer?.[1] ?? null };
}

function readRecord({ panicked, values }: PanicFrames, memory: PanicMemory | null): Panic | null {
  if (memory === null || (memory.named && !panicked)) return null;
  const bytes = memory.bytes();
  const record = bytes === null ? null : findPanicRecord(bytes, memory.below, values);
  if (record === null) return null;
  memory.below = record.address;
  return { message: cut(record.message, LONGEST_MESSAGE), location: record.location };
}
