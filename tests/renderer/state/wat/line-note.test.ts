import { expect, it } from 'vitest';
import { lineNote } from '../../../../renderer/state/wat/line-note';

const names = new Map([
  [3, 'greet'],
  [5, '_ZN4core3fmt5Write9write_fmt17h0123456789abcdefE'],
]);
const note = (text: string) => lineNote(text, (index) => names.get(index) ?? null);

it.each([
  ['  (func (;3;) (type 0)', 'greet'],
  ['    call 5', 'core::fmt::Write::write_fmt'],
  ['  (export "_ZN3foo3barEv" (func 3))', 'foo::bar()'],
  ['    return_call 3)', 'greet'],
])('beside “%s” stands %s', (text, wanted) => {
  expect(note(text)).toBe(wanted);
});

it.each(['    call 4', '    call $greet', '    i32.const 3', '  (type (;3;) (func))', '    call_indirect (type 3)', ''])(
  'beside “%s” stands nothing',
  (text) => {
    expect(note(text)).toBeNull();
  },
);
