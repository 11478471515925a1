import { demangle } from '../../wasm/demangle/demangle';
import type { Frame } from '../model';

/** Funcs of Rust's own crates, through which a panic goes on its way to `unreachable`. */
const MACHINERY =
  /^<?(?:core|std|alloc|panic_abort|panic_unwind|console_error_panic_hook|__rustc)(?:\[\w*\])?::|^(?:rust_begin_unwind|rust_panic\w*|__rust_\w+|__r[dg]_oom|rust_oom)$/;
/** One of these is there whenever it is a panic; others, like `std::process::abort`, end in `unreachable` too. */
const PANIC =
  /^(?:core|std)(?:\[\w*\])?::panicking::|^(?:__rustc(?:\[\w*\])?::)?rust_(?:begin_unwind|panic\w*)$|^__rust_start_panic$|^core::(?:option|result)::(?:expect|unwrap)_failed$/;
/** What these say speaks of lengths and indices alone. */
const OF_NUMBERS = /^core::panicking::panic_bounds_check|^core::slice::index::slice_/;
/** What these say begins with a text that they were given. */
const OF_TEXT = /^core::option::expect_failed|^core::result::unwrap_failed|^core::panicking::panic_display/;

/** What is known of the values in the message: that all are `usize`s, that the first is a `&str`, or nothing. */
export type PanicValues = 'numbers' | 'text' | 'unknown';

export interface PanicFrames {
  /** With the innermost ones of Rust's own crates marked, where this is a panic. */
  readonly frames: readonly Frame[];
  readonly panicked: boolean;
  readonly values: PanicValues;
}

/** Tells by names whether a trap is a Rust panic, and which frames say nothing but that. */
export function panicFrames(frames: readonly Frame[]): PanicFrames {
  const names = frames.map(({ name, funcIndex }) => (name === null || funcIndex === null ? '' : (demangle(name) ?? name)));
  const own = names.findIndex((name) => !MACHINERY.test(name));
  const machinery = names.slice(0, own < 0 ? names.length : own);
  if (!machinery.some((name) => PANIC.test(name))) return { frames, panicked: false, values: 'unknown' };
  return {
    frames: frames.map((frame, depth) => (depth < machinery.length ? { ...frame, machinery: true } : frame)),
    panicked: true,
    values: valuesOf(machinery),
  };
}

function valuesOf(machinery: readonly string[]): PanicValues {
  if (machinery.some((name) => OF_NUMBERS.test(name))) return 'numbers';
  return machinery.some((name) => OF_TEXT.test(name)) ? 'text' : 'unknown';
}
