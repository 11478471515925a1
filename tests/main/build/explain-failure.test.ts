import { expect, test } from 'vitest';
import { type Ending, explainFailure } from '../../../main/build/explain-failure';

const ENDING: Ending = { tool: 'cargo', error: null, code: 101, causes: [], remarks: [], errors: 2, manifest: null, words: '' };

test.each<readonly [string, Partial<Ending>, string]>([
  ['errors in the code', {}, 'build-failed'],
  ['no cargo', { error: 'ENOENT' }, 'cargo-missing'],
  ['no wasm-pack', { tool: 'wasm-pack', error: 'ENOENT' }, 'wasm-pack-missing'],
  ['a full disk, whatever else', { remarks: [{ kind: 'network-needed' }, { kind: 'disk-full' }] }, 'disk-full'],
  ['a full disk that rustc met', { causes: [{ kind: 'disk-full' }] }, 'disk-full'],
  ['no target', { causes: [{ kind: 'target-missing', triple: 'wasm32-unknown-unknown' }] }, 'target-missing'],
  ['an undefined symbol', { causes: [{ kind: 'link-undefined-symbol', symbol: 'f' }] }, 'link-undefined-symbol'],
  ['a broken manifest', { manifest: { file: 'Cargo.toml', line: 1, column: 1 } }, 'manifest-invalid'],
  ['no network', { errors: 0, remarks: [{ kind: 'network-needed' }] }, 'network-needed'],
  ['errors in the code that speak of the network', { errors: 1, remarks: [{ kind: 'network-needed' }] }, 'build-failed'],
  ['no toolchain', { errors: 0, remarks: [{ kind: 'no-toolchain' }] }, 'cargo-missing'],
  ['another wasm-bindgen', { tool: 'wasm-pack', errors: 0, remarks: [{ kind: 'bindgen-mismatch' }] }, 'bindgen-mismatch'],
  ['wasm-pack for its own reasons', { tool: 'wasm-pack', errors: 0 }, 'tool-failed'],
])('%s', (_, ending, code) => {
  expect(explainFailure({ ...ENDING, ...ending }).code).toBe(code);
});

test('a failed build carries the tool’s words without colours', () => {
  expect(explainFailure({ ...ENDING, words: '\u001b[1m\u001b[91merror\u001b[0m: no\n' })).toEqual({
    code: 'build-failed',
    facts: { errors: 2 },
    detail: 'error: no',
  });
});
