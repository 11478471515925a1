import { expect, test } from 'vitest';
import { assembleComponent, isComponentText } from '../../../../renderer/wasm/component/assemble-component';
import { readComponent } from '../../../../renderer/wasm/component/read-component';
import { must } from '../../../support/printed';

test.each([
  ['(component)', true],
  ['\n;; a comment\n(; another (component ;) ( component $c)', true],
  ['(module (; component ;))', false],
  ['(; (component', false],
  ['', false],
])('%j is told from a module’s text', (text, expected) => {
  expect(isComponentText(text)).toBe(expected);
});

test('many comments before the first word take no time', () => {
  expect(isComponentText(`${'(;;)'.repeat(50_000)}(component)`)).toBe(true);
});

test('text of a component becomes one', async () => {
  const bytes = must(await assembleComponent('(component (core module $m))'));
  expect(readComponent(bytes).parts).toMatchObject([{ kind: 'module', name: 'm' }]);
});

test('a mistake is told with its line and column', async () => {
  expect(await assembleComponent('(component\n  (core module (func i32.foo)))')).toMatchObject({
    ok: false,
    failure: { code: 'wat-syntax', facts: { line: 2, column: 22, message: 'unknown operator or unexpected token' } },
  });
});
