import { expect, test } from 'vitest';
import { readRemark } from '../../../main/cargo/stderr';
import { recordedStderr } from '../../support/recorded';

function remarks(text: string) {
  return text.split('\n').flatMap((line) => readRemark(line) ?? []);
}

test('says which lock a build waits for', () => {
  expect(remarks(recordedStderr('lock'))).toEqual([{ kind: 'blocked', on: 'artifact directory' }]);
});

test('reads through colours', () => {
  expect(readRemark('\u001b[1m\u001b[96m    Blocking\u001b[0m waiting for file lock on package cache')).toEqual({
    kind: 'blocked',
    on: 'package cache',
  });
});

test('a missing crate without network needs the network', () => {
  expect(remarks(recordedStderr('nodep'))).toEqual([{ kind: 'network-needed' }]);
});

test('an ordinary build says nothing more than its words', () => {
  expect(['warn', 'err', 'buildrs', 'buildrsfail', 'nocdylib'].flatMap((name) => remarks(recordedStderr(name)))).toEqual([]);
});

test.each([
  ['error: failed to write to file: No space left on device (os error 28)', 'disk-full'],
  ['warning: spurious network error (3 tries remaining): [6] Could not resolve hostname', 'network-needed'],
  [
    'it looks like the Rust project used to create this Wasm file was linked against version of wasm-bindgen that uses a different bindgen format than this binary:',
    'bindgen-mismatch',
  ],
  ["error: rustup could not choose a version of cargo to run, because one wasn't specified explicitly", 'no-toolchain'],
])('reads %j', (line, kind) => {
  expect(readRemark(line)).toEqual({ kind });
});
