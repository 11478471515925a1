import { expect, test } from 'vitest';
import { readFrames } from '../../../../renderer/runtime/trap/read-frames';

const nameOf = (index: number) => new Map([[597, 'core::panicking::panic_fmt (a) [b]']]).get(index) ?? null;

test('reads frames with names, without names, and of the glue, and drops the app’s own', () => {
  const stack = [
    'RuntimeError: unreachable',
    '    at library.core::panicking::panic_fmt (a) [b] (wasm://wasm/library-00045fb6:wasm-function[597]:0x2d543)',
    '    at wasm://wasm/00045fb6:wasm-function[96]:0x711b',
    '    at greet (app://app/artifact/1/hello_wasm.js:11:10)',
    '    at Object.callGlue (app://app/workers/instance.worker.js:4:100)',
  ].join('\n');
  expect(readFrames(stack, 'unreachable', nameOf, 'app://app/artifact/1/')).toEqual([
    { name: 'core::panicking::panic_fmt (a) [b]', funcIndex: 597, offset: 0x2d543, machinery: false },
    { name: null, funcIndex: 96, offset: 0x711b, machinery: false },
    { name: 'greet', funcIndex: null, offset: null, machinery: false },
  ]);
});

test('takes the module’s name, which V8 says of a func without one, for no name of a func', () => {
  const stack = 'RuntimeError: unreachable\n    at library (wasm://wasm/library-00045fb6:wasm-function[3]:0x2d)';
  expect(readFrames(stack, 'unreachable', nameOf, null)).toEqual([{ name: null, funcIndex: 3, offset: 0x2d, machinery: false }]);
});

test('takes no line of the message for a frame', () => {
  const message = 'no\n    at fake (wasm://wasm/0:wasm-function[1]:0x1)';
  const stack = `Error: ${message}\n    at real (wasm://wasm/0:wasm-function[2]:0x2)`;
  expect(readFrames(stack, message, nameOf, null).map(({ funcIndex }) => funcIndex)).toEqual([2]);
});
