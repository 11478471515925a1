import { expect, test } from 'vitest';
import { readDiagnostic } from '../../../main/cargo/diagnostic';
import { rustcMessageSchema } from '../../../main/cargo/rustc-message';
import { recordedDiagnostics } from '../../support/recorded';

function recorded(name: string) {
  const root = `/home/user/crates/s-${name}`;
  return recordedDiagnostics(name).flatMap((message) => readDiagnostic(message, { package: root, workspace: root }) ?? []);
}

function summary(name: string): readonly string[] {
  return recorded(name).map(({ level, code, span }) => `${level} ${code ?? '-'} ${span?.file}:${span?.line}:${span?.column}`);
}

test('an error is where its primary span is, which need not be the first', () => {
  expect(summary('syntax')).toEqual(['error - src/lib.rs:6:13']);
});

test('reads the errors and leaves rustc’s closing notes out', () => {
  expect(summary('err')).toEqual(['error E0308 src/lib.rs:6:39', 'error E0599 src/lib.rs:6:48', 'error E0308 src/lib.rs:6:17']);
});

test('reads warnings with the name of their lint', () => {
  expect(summary('warn')).toEqual([
    'warning unused_imports src/lib.rs:6:5',
    'warning unused_mut src/lib.rs:5:48',
    'warning unused_variables src/lib.rs:5:32',
    'warning unused_variables src/lib.rs:5:48',
  ]);
});

test('keeps the whole span, its label and the colours', () => {
  const first = recorded('err')[0];
  expect([first?.span, first?.rendered.includes('\u001b[')]).toEqual([
    { file: 'src/lib.rs', inside: true, line: 6, column: 39, endLine: 6, endColumn: 44, label: 'expected `String`, found `&str`' },
    true,
  ]);
});

test('a linker’s error has no span', () => {
  const diagnostics = recordedDiagnostics('undefined-link-1.99').flatMap(
    (message) => readDiagnostic(message, { package: '/p', workspace: '/p' }) ?? [],
  );
  expect(diagnostics.map(({ level, span }) => [level, span])).toEqual([['error', null]]);
});

test('a span inside a foreign macro is told as the call in the person’s own code', () => {
  const call = {
    file_name: 'src/lib.rs',
    line_start: 3,
    column_start: 5,
    line_end: 3,
    column_end: 20,
    is_primary: false,
    label: null,
    expansion: null,
  };
  const inner = {
    ...call,
    file_name: '<::std::macros::panic macros>',
    line_start: 1,
    is_primary: true,
    label: 'here',
    expansion: { span: call },
  };
  const message = rustcMessageSchema.parse({ level: 'error', message: 'm', rendered: 'r', code: null, children: [], spans: [inner] });
  expect(readDiagnostic(message, { package: '/p', workspace: '/p' })?.span).toEqual({
    file: 'src/lib.rs',
    inside: true,
    line: 3,
    column: 5,
    endLine: 3,
    endColumn: 20,
    label: 'here',
  });
});

test('a member of a workspace is named from its own root, a neighbour by its path', () => {
  const span = { file_name: 'a/src/lib.rs', line_start: 1, column_start: 1, line_end: 1, column_end: 2, is_primary: true };
  const at = (file: string) => rustcMessageSchema.parse({ level: 'error', message: 'm', spans: [{ ...span, file_name: file }] });
  const roots = { package: '/ws/a', workspace: '/ws' };
  expect([at('a/src/lib.rs'), at('b/src/lib.rs')].map((message) => readDiagnostic(message, roots)?.span)).toMatchObject([
    { file: 'src/lib.rs', inside: true },
    { file: '/ws/b/src/lib.rs', inside: false },
  ]);
});
