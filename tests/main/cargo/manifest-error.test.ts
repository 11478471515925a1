import { expect, test } from 'vitest';
import { readManifestError } from '../../../main/cargo/manifest-error';
import { recordedStderr } from '../../support/recorded';

const ROOTS = { package: '/home/user/crates/x', workspace: '/home/user/crates/x' };

test('finds the position of an error in a manifest', () => {
  expect(readManifestError(recordedStderr('badtoml'), ROOTS)).toMatchObject({
    level: 'error',
    message: 'unclosed array, expected `]`',
    span: { file: 'Cargo.toml', inside: true, line: 11, column: 7 },
  });
});

test('an error in a manifest without a position is at its beginning, with the cause', () => {
  const stderr =
    'error: failed to parse manifest at `/home/user/crates/x/Cargo.toml`\n\nCaused by:\n  no targets specified in the manifest\n';
  expect(readManifestError(stderr, ROOTS)).toMatchObject({
    message: 'failed to parse manifest at `/home/user/crates/x/Cargo.toml`: no targets specified in the manifest',
    span: { file: 'Cargo.toml', line: 1, column: 1 },
  });
});

test.each(['err', 'buildrsfail', 'nodep', 'notarget'])('%s is no error of a manifest', (name) => {
  expect(readManifestError(recordedStderr(name), ROOTS)).toBeNull();
});
