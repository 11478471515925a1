import { expect, test } from 'vitest';
import { type Ending, explainFailure } from '../../../main/build/explain-failure';

const ENDING: Ending = {
  tool: 'cargo',
  error: null,
  code: 101,
  causes: [],
  remarks: [],
  errors: 2,
  manifest: null,
  words: '',
  withoutOptimiser: null,
};

/** As wasm-pack says it where there is no network. */
const NO_WASM_OPT =
  'Error: failed to download from https://github.com/WebAssembly/binaryen/releases/download/version_117/binaryen-version_117-x86_64-linux.tar.gz';

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
  [
    'no wasm-opt that could be downloaded',
    { tool: 'wasm-pack', errors: 0, withoutOptimiser: 'release', words: NO_WASM_OPT, remarks: [{ kind: 'network-needed' }] },
    'wasm-opt-missing',
  ],
  [
    'wasm-pack without a network, for something else',
    { tool: 'wasm-pack', errors: 0, withoutOptimiser: 'release', remarks: [{ kind: 'network-needed' }] },
    'network-needed',
  ],
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
