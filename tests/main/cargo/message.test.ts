import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readMessage } from '../../../main/cargo/message';
import { recordedMessages } from '../../support/recorded';

test('of all that cargo says about a build only the diagnostics are read', () => {
  const read = ['ok', 'warn', 'nocdylib'].map((name) => recordedMessages(name).map(({ kind }) => kind));
  const diagnosed = read.map((kinds) => kinds.filter((kind) => kind === 'diagnosed').length);
  expect([[...new Set(read.flat())].sort(), diagnosed]).toEqual([
    ['diagnosed', 'other'],
    [0, 4, 0],
  ]);
});

test('a reason that says nothing to us is named', () => {
  expect(recordedMessages('ok').at(-1)).toEqual({ kind: 'other', reason: 'build-finished' });
});

test('fields that a newer cargo or rustc adds or changes cost nothing but themselves', () => {
  const span = { file_name: 'src/lib.rs', line_start: 3, line_end: 'three', is_primary: 1, label: null, added: {}, expansion: [] };
  const message = { level: 'error', message: 'm', rendered: 4, code: 'E0308', spans: [span, 'here'], children: {}, added: 1 };
  expect(readMessage(JSON.stringify({ reason: 'compiler-message', message, added: [] }))).toEqual({
    kind: 'diagnosed',
    message: {
      level: 'error',
      message: 'm',
      rendered: null,
      code: null,
      spans: [
        {
          file_name: 'src/lib.rs',
          line_start: 3,
          line_end: 0,
          column_start: 0,
          column_end: 0,
          is_primary: false,
          label: null,
          expansion: null,
        },
      ],
      children: [],
    },
  });
});

test('macros that call each other without end cost the diagnostic, never the build', () => {
  const spans = `${'{"expansion":{"span":'.repeat(20_000)}{}${'}}'.repeat(20_000)}`;
  expect(readMessage(`{"reason":"compiler-message","message":{"spans":[${spans}]}}`)).toHaveProperty('kind');
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
