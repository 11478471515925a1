import fc from 'fast-check';
import { expect, test } from 'vitest';
import { watTokens } from '../../../../renderer/wasm/print/wat-tokens';

/** Tokens but spaces and parentheses, as `kind:text`. */
function shown(line: string): string {
  return watTokens(line)
    .filter(({ kind, text }) => kind !== 'paren' && text.trim() !== '')
    .map(({ kind, text }) => `${kind}:${text}`)
    .join(' ');
}

test.each([
  [
    '  (func $greet (;12;) (type 3) (param i32 i32) (result i64)',
    'keyword:func func:$greet comment:(;12;) keyword:type type:3 keyword:param type:i32 type:i32 keyword:result type:i64',
  ],
  ['    call $alert', 'keyword:call func:$alert'],
  ['    call 12', 'keyword:call func:12'],
  ['    local.get $name', 'keyword:local.get text:$name'],
  ['    global.set $stack', 'keyword:global.set global:$stack'],
  ['    br_table 0 (;@1;) 1 (;@0;)', 'keyword:br_table number:0 comment:(;@1;) number:1 comment:(;@0;)'],
  ['    i32.load offset=8 align=1', 'keyword:i32.load keyword:offset= number:8 keyword:align= number:1'],
  ['    f64.const 0x1.8p+0 (;=1.5;)', 'keyword:f64.const number:0x1.8p+0 comment:(;=1.5;)'],
  ['    f32.const -nan:0x200000', 'keyword:f32.const number:-nan:0x200000'],
  ['    call_indirect $t (type 1)', 'keyword:call_indirect table:$t keyword:type type:1'],
  ['    throw $oops', 'keyword:throw tag:$oops'],
  ['    block  ;; label = @1', 'keyword:block comment:;; label = @1'],
  ['  (export "a \\"b\\" (;" (func $f))', 'keyword:export string:"a \\"b\\" (;" keyword:func func:$f'],
  ['  (memory $mem 17 100)', 'keyword:memory memory:$mem number:17 number:100'],
  ['  (table (;0;) 28 28 funcref)', 'keyword:table comment:(;0;) number:28 number:28 type:funcref'],
  ['  (global $g (mut i32) (i32.const 5))', 'keyword:global global:$g keyword:mut type:i32 keyword:i32.const number:5'],
  ['  (import "a" "b" (tag $e (type 0)))', 'keyword:import string:"a" string:"b" keyword:tag tag:$e keyword:type type:0'],
])('%s', (line, tokens) => {
  expect(shown(line)).toBe(tokens);
});

test('whatever the line, its tokens together are the line', () => {
  const piece = fc.constantFrom('(', ')', ';', '"', '\\', ' ', '$x', 'call', '12', 'offset=', '(;', ';)', ';;', '名');
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.array(piece).map((pieces) => pieces.join('')),
      ),
      (line) =>
        watTokens(line)
          .map(({ text }) => text)
          .join('') === line,
    ),
  );
});

test('a line of two thousand characters is coloured in a few milliseconds', () => {
  const line = `  (data (i32.const 0) "${'\\00\\"'.repeat(400)}`;
  const start = performance.now();
  for (let count = 0; count < 100; count++) watTokens(line);
  expect(performance.now() - start).toBeLessThan(500);
});
