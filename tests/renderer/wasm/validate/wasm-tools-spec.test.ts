import { expect, test } from 'vitest';
import { specModules } from '../../../support/spec-suite';
import { wasmTools } from '../../../support/wasm-tools';

/** What an older version or one proposal refuses, a later one may allow. */
const OF_TODAY = /^wasm-(v3|latest)\//;

test('wasm-tools agrees with the spec suite of today about every module, and each refusal has an offset', {
  timeout: 120_000,
}, async () => {
  const disagreeing = (await specModules()).filter(({ place, expected, bytes }) => {
    const { outcome, offset } = wasmTools(bytes);
    const told = outcome === 'valid' || (offset !== null && offset <= bytes.length);
    return !told || ((outcome === 'valid') !== (expected === 'valid') && OF_TODAY.test(place));
  });
  expect(disagreeing.map(({ place, message }) => `${place} ${message}`)).toEqual([]);
});
