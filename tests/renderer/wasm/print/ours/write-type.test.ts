import { expect, test } from 'vitest';
import { moduleBytes, section, vec } from '../../../../support/module-bytes';
import { ownLines } from '../../../../support/own-lines';
import { measuredPrinter, wholeText } from '../../../../support/printed';

test('structs, arrays, subtypes and recursion groups are written out', async () => {
  const lines = await ownLines(`(module
    (rec (type $a (sub (struct (field i8) (field (mut i16)) (field (mut (ref null $b))))))
      (type $b (sub final $a (struct (field i8) (field (mut i16)) (field (mut (ref null $b))) (field v128)))))
    (type (array (mut f64))) (rec) (type (func (param (ref $a) nullref exnref (ref i31)) (result anyref))) (rec (type (func))))`);
  expect(lines).toEqual([
    '(rec',
    '(type $a (sub (struct (field i8) (field (mut i16)) (field (mut (ref null $b))))))',
    '(type $b (sub final $a (struct (field i8) (field (mut i16)) (field (mut (ref null $b))) (field v128)))))',
    '(type (;2;) (array (mut f64)))',
    '(rec)',
    '(type (;3;) (func (param (ref $a) nullref exnref (ref i31)) (result anyref)))',
    '(rec',
    '(type (;4;) (func)))',
  ]);
});

test('types of a group stand inside it', () => {
  const bytes = moduleBytes(section(1, vec([0x4e, vec([0x5f, 0], [0x60, 0, 0])], [0x60, 0, 0])));
  expect(wholeText(measuredPrinter(bytes)).split('\n')).toEqual([
    '(module',
    '  (rec',
    '    (type (;0;) (struct))',
    '    (type (;1;) (func)))',
    '  (type (;2;) (func)))',
    '',
  ]);
});
