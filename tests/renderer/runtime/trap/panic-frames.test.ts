import { expect, test } from 'vitest';
import { panicFrames } from '../../../../renderer/runtime/trap/panic-frames';

const frames = (...names: readonly (string | null)[]) =>
  names.map((name, index) => ({ name, funcIndex: index, offset: 16 * index, machinery: false }));
const folded = (...names: readonly (string | null)[]) => panicFrames(frames(...names)).frames.filter(({ machinery }) => machinery).length;

test('marks what Rust’s own crates call between a panic and its end, mangled or not', () => {
  expect([
    folded(
      '__rust_start_panic',
      '_ZN3std9panicking20rust_panic_with_hook17h0123456789abcdefE',
      'rust_begin_unwind',
      '_ZN4core9panicking9panic_fmt17h0123456789abcdefE',
      '_ZN4core9panicking11panic_const24panic_const_add_overflow17h0123456789abcdefE',
      '_ZN8my_greet3add17h0123456789abcdefE',
      'add',
    ),
    folded('core::panicking::panic', 'core::option::Option<T>::unwrap', 'my_greet::first'),
  ]).toEqual([5, 2]);
});

test('marks nothing of a stack without a panic, and none of the person’s funcs that happen to be called by Rust’s', () => {
  expect([
    folded('abort', 'main'),
    folded('std::process::abort', 'my_greet::stop'),
    folded('my_greet::add', 'core::panicking::panic'),
    folded(null, null),
    folded('core::panicking::panic', 'my_greet::{{closure}}', 'core::iter::traits::iterator::Iterator::for_each', 'run'),
  ]).toEqual([0, 0, 0, 0, 1]);
});

test('knows when the values of the message are numbers, or begin with a text', () => {
  const bounds = frames('core::panicking::panic_fmt', 'core::panicking::panic_bounds_check', 'my_greet::at');
  const expected = frames('core::panicking::panic_fmt', 'core::option::expect_failed', 'my_greet::at');
  const plain = frames('core::panicking::panic', 'a::b');
  expect([bounds, expected, plain].map((stack) => panicFrames(stack).values)).toEqual(['numbers', 'text', 'unknown']);
});
