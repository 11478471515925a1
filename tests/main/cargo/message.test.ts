import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readMessage } from '../../../main/cargo/message';
import { recordedMessages } from '../../support/recorded';

test('finds the module among the artifacts of a build', () => {
  const files = recordedMessages('ok').flatMap((message) =>
    message.kind === 'artifact' && message.crateTypes.includes('cdylib') ? message.files : [],
  );
  expect(files).toEqual(['/home/user/crates/target/wasm32-unknown-unknown/debug/s_ok.wasm']);
});

test('finds no module where the crate is no cdylib, though cargo says that all went well', () => {
  const messages = recordedMessages('nocdylib');
  const wasm = messages.flatMap((message) => (message.kind === 'artifact' ? message.files.filter((file) => file.endsWith('.wasm')) : []));
  expect([wasm, messages.at(-1)]).toEqual([[], { kind: 'finished', success: true }]);
});

test('a line that is no JSON of cargo is text that somebody printed', () => {
  expect(['hello', '[1]', '{"a":1}', '{"reason":"compiler-message"}', ''].map((line) => readMessage(line).kind)).toEqual([
    'text',
    'text',
    'text',
    'text',
    'text',
  ]);
});

test('never throws, whatever the line', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.json(),
        fc
          .record({ reason: fc.constantFrom('compiler-message', 'compiler-artifact'), message: fc.jsonValue(), target: fc.jsonValue() })
          .map((json) => JSON.stringify(json)),
      ),
      (line) => {
        expect(readMessage(line)).toHaveProperty('kind');
      },
    ),
  );
});
