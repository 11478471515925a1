import { expect, it } from 'vitest';
import { nameOfLine, writtenNames } from '../../../../../renderer/panels/wat/code/written-names';
import { watTokens } from '../../../../../renderer/wasm/print/wat-tokens';

const nameOf = (line: string) => nameOfLine(writtenNames(watTokens(line)));

it.each([
  ['    call $_ZN5hello5greet17h0123456789abcdefE', 'hello::greet'],
  ['  (func $_ZN3foo3barEi (;3;) (type 0) (param i32)', 'foo::bar(int)'],
  ['    call $alloc_3ca501edff3f0c7c_::fmt::format', 'alloc::fmt::format'],
  ['    call $greet', null],
  ['    i32.const 5', null],
  ['  (export "_ZN3foo3barEi" (func 3))', null],
  ['  (elem (;0;) (i32.const 1) func $_ZN1a1bEv $_ZN1a1cEv)', null],
])('%s speaks of %s', (line, name) => {
  expect(nameOf(line)).toBe(name);
});

it('tells of each name in a list what people wrote for it', () => {
  expect(writtenNames(watTokens('func $_ZN1a1bEv $f')).filter((name) => name !== null)).toEqual(['a::b()']);
});
