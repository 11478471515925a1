import { expect, test } from 'vitest';
import { explainMessage } from '../../../main/cargo/explain-message';
import { rustcMessageSchema } from '../../../main/cargo/rustc-message';
import { recordedDiagnostics } from '../../support/recorded';

function causes(name: string) {
  return recordedDiagnostics(name).flatMap((message) => explainMessage(message) ?? []);
}

test('a crate that finds no core lacks the target', () => {
  expect(causes('missing-target')).toEqual([{ kind: 'target-missing', triple: 'wasm32-wasip1' }]);
});

test('names the symbol that the linker did not find', () => {
  expect([...causes('undefined-link'), ...causes('undefined-link-1.99')]).toContainEqual({
    kind: 'link-undefined-symbol',
    symbol: 'env_fn',
  });
});

test('rustc’s words for a full disk are a full disk', () => {
  const message = rustcMessageSchema.parse({ level: 'error', message: 'failed to write x.rmeta: No space left on device (os error 28)' });
  expect(explainMessage(message)).toEqual({ kind: 'disk-full' });
});

test('an ordinary error has no deeper cause', () => {
  expect([...causes('err'), ...causes('warn'), ...causes('syntax')]).toEqual([]);
});
