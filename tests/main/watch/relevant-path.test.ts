import { expect, test } from 'vitest';
import { isRelevant } from '../../../main/watch/relevant-path';

test.each([
  'src/lib.rs',
  'src/a/shader.wgsl',
  'src/target/mod.rs',
  'Cargo.toml',
  'Cargo.lock',
  'build.rs',
  '.cargo/config.toml',
  'rust-toolchain.toml',
  'benches/b.rs',
])('%s concerns a build', (path) => {
  expect(isRelevant('/c', `/c/${path}`)).toBe(true);
});

test.each([
  'target/x.rs',
  'pkg/x.js',
  'vendor/a/src/lib.rs',
  'member/target/debug/build/a/src/lib.rs',
  'node_modules/a/b.rs',
  '.git/index',
  'README.md',
  'src/.lib.rs.swp',
  'src/lib.rs~',
  'src/#lib.rs#',
  'src/4913',
  '/elsewhere',
])('%s does not', (path) => {
  expect(isRelevant('/c', path.startsWith('/') ? path : `/c/${path}`)).toBe(false);
});
