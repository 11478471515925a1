import { expect, test } from 'vitest';
import { readPanic } from '../../../../renderer/runtime/trap/read-panic';

const words = (text: string | null) => readPanic([], text, null).panic;
const PANICKED = [{ name: 'core::panicking::panic', funcIndex: 1, offset: 9, machinery: false }];

test('reads what the hook wrote, in its newer and its older form', () => {
  expect([
    words('panicked at src/lib.rs:4:5:\nattempt to add with overflow\n\nStack:\n\nError\n    at x'),
    words("panicked at 'attempt to add with overflow', src/lib.rs:4:5"),
    words("thread 'main' panicked at src/main.rs:1:2:\nline one\nline two"),
    words('panicked at something else'),
  ]).toEqual([
    { message: 'attempt to add with overflow', location: 'src/lib.rs:4:5' },
    { message: 'attempt to add with overflow', location: 'src/lib.rs:4:5' },
    { message: 'line one\nline two', location: 'src/main.rs:1:2' },
    { message: 'something else', location: null },
  ]);
});

test('says that there is no message where the names tell of a panic and nothing else does', () => {
  expect([readPanic(PANICKED, null, null).panic, readPanic(PANICKED, 'an error of the host’s', null).panic, words(null)]).toEqual([
    { message: null, location: null },
    { message: null, location: null },
    null,
  ]);
});

test('looks into no memory of a module with names that tell of no panic', () => {
  const bytes = () => {
    throw new Error('it looked');
  };
  expect(readPanic([], null, { bytes, named: true, below: Number.POSITIVE_INFINITY }).panic).toBeNull();
});
