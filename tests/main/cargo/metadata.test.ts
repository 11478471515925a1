import { expect, test } from 'vitest';
import { readMetadata } from '../../../main/cargo/metadata';
import { recordedText } from '../../support/recorded';

test('reads the members of a workspace and which of them yield a module', () => {
  const metadata = readMetadata(recordedText('metadata-nodeps.json'));
  expect(metadata?.members.map(({ name, cdylib }) => [name, cdylib])).toEqual([
    ['my-a', true],
    ['b', false],
    ['c', expect.any(Boolean)],
  ]);
});

test('anything else is no metadata', () => {
  expect(['', '{}', 'error: no'].map(readMetadata)).toEqual([null, null, null]);
});
