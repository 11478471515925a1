import { expect, it } from 'vitest';
import { createModulePrinter } from '../../../../../renderer/wasm/print/ours/module-printer';
import { createWholeText, type WholeText } from '../../../../../renderer/wasm/print/ours/whole-text';
import { decoded } from '../../../../support/decoded';
import { moduleBytes, name, section, vec } from '../../../../support/module-bytes';
import { wat } from '../../../../support/wat';

const OPTIONS = { fullIndent: false };
const decoder = new TextDecoder();

function wholeText(bytes: Uint8Array): WholeText {
  return createWholeText(bytes, decoded(bytes), OPTIONS);
}

function textOf(pieces: Iterable<Uint8Array>): string {
  let text = '';
  for (const piece of pieces) text += decoder.decode(piece);
  return text;
}

function allParts(text: WholeText): readonly string[] {
  return Array.from({ length: text.partCount }, (_, number) => textOf(text.part(number)));
}

function documentText(bytes: Uint8Array): string {
  let text = '';
  for (const piece of createModulePrinter(bytes, decoded(bytes), OPTIONS).pieces()) text += decoder.decode(piece.bytes);
  return text;
}

/** Bodies of some 80 KB in all, so that there is more than one part. */
const MANY = () => wat`(module $many
  (import "env" "log" (func $log (param i32)))
  (memory 1)
  ${Array.from({ length: 40 }, (_, at) => `(func $f${at} (local i32) ${'(local.set 0 (i32.const 70000))'.repeat(340)})`).join('\n')}
  (export "f" (func $f1))
  (data (i32.const 0) "a b"))`;

it('gives the text of the document, part by part', async () => {
  const bytes = await MANY();
  const parts = allParts(wholeText(bytes));
  expect([parts.length > 5, parts.join('')]).toEqual([true, documentText(bytes)]);
});

it('gives a part whatever was printed before it', async () => {
  const bytes = await MANY();
  const [first, again] = [wholeText(bytes), wholeText(bytes)];
  const inOrder = allParts(first);
  const backwards = inOrder.map((_, number) => textOf(again.part(inOrder.length - 1 - number)));
  expect(backwards.reverse()).toEqual(inOrder);
});

it('closes a module without anything in its only part', () => {
  expect(allParts(wholeText(moduleBytes()))).toEqual(['(module)\n']);
});

it('prints one func alone, and an imported one as its import', async () => {
  const text = wholeText(await MANY());
  expect([textOf(text.func(0)), textOf(text.func(2)).split('\n').slice(0, 3), textOf(text.func(41))]).toEqual([
    '  (import "env" "log" (func $log (type 0)))\n',
    ['  (func $f1 (type 1)', '    (local i32)', '    i32.const 70000'],
    '',
  ]);
});

it('does not close the module behind its last func when that is printed alone', async () => {
  expect(textOf(wholeText(await wat`(module (func))`).func(0))).toBe('  (func (;0;) (type 0))\n');
});

it('tells of the bodies that do not decode', () => {
  const UNKNOWN_OPCODE = 0x27;
  const text = wholeText(
    moduleBytes(section(1, vec([0x60, 0x00, 0x00])), section(3, vec([0x00])), section(10, vec([0x03, 0x00, UNKNOWN_OPCODE, 0x0b]))),
  );
  const printed = allParts(text).join('');
  expect([printed.includes('malformed'), [...text.faults.keys()]]).toEqual([true, [0]]);
});

it('holds no more than a piece of a data segment that is most of its module', () => {
  const long = moduleBytes(section(11, vec([1, name(new Array<number>(3_000_000).fill(0xff))])));
  const text = wholeText(long);
  const pieces = Array.from({ length: text.partCount }, (_, number) => Array.from(text.part(number), (piece) => piece.length)).flat();
  expect([Math.max(...pieces) < 1_000_000, textOf(text.part(1))]).toEqual([true, documentText(long).slice('(module\n'.length)]);
});
