// @vitest-environment happy-dom
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { writeCode } from '../../../../../renderer/panels/wat/code/write-code';

function written(text: string, note: string | null = null): HTMLElement {
  const code = document.createElement('span');
  writeCode(code, text, note);
  return code;
}

it('shows every character of a line, whatever it says', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => written(text).textContent === text));
});

it('takes hostile text for text', () => {
  expect(written('(func $<img/src=x> (type 0)').querySelectorAll('img')).toHaveLength(0);
});

it('gives space to the words around it, so that a line has few elements', () => {
  expect([...written('    i32.const 42').children].map(({ textContent }) => textContent)).toEqual(['    i32.const ', '42']);
});

it('says a mangled name as people wrote it beside the line, and no part of it', () => {
  const line = '    call $_ZN3foo3barEv';
  const code = written(line);
  expect([code.textContent, code.querySelector('[data-written]')?.getAttribute('data-written')]).toEqual([line, 'foo::bar()']);
});
