import { expect, test } from 'vitest';
import { ok } from '../../../renderer/wasm/outcome';
import { renumber } from '../../../renderer/wasm/print/renumbering';
import { askedText, createDocumentAnswers } from '../../../renderer/workers/document-answers';
import { createWriter } from '../../../renderer/workers/writer';
import { askOf } from '../../support/fake-endpoint';
import { must, ownPrinter, wholeText } from '../../support/printed';
import { wat } from '../../support/wat';
import { writingMain } from '../../support/writing-main';

/** `$a` has fewer lines than its bytes let one think, and `$b` more: both move what stands behind them. */
const MODULE = wat`(module
  (func $a ${'(drop (i64.const 1234567890123456789))'.repeat(50)})
  (func $b (block ${'nop '.repeat(600)}))
  (func $c (block nop nop)))`;
const HEAD_OF_C = '  (func $c (type 0)';

/** Asks about a text of which nothing is measured; `line` is where `$c` begins by its estimates. */
async function unmeasured() {
  const printer = ownPrinter(await MODULE);
  const text = askedText(printer);
  const ask = askOf(createDocumentAnswers(async () => ok(text), createWriter()));
  return { printer, ask, line: printer.plan.lineOf('func', 2) ?? 0, now: () => printer.plan.lineOf('func', 2) ?? 0 };
}

/** The same after aiming at `$a`, which measured what stands around it: `$c` has moved, and somebody was told. */
async function moved() {
  const asked = await unmeasured();
  const { value, moved } = must(await asked.ask({ kind: 'line-of', target: { kind: 'item', item: 'func', index: 0 } }));
  return { ...asked, aimedAt: value, moved };
}

test('lines that were moved are told with the answer that moved them, as the new document numbers them', async () => {
  const { line, now, moved: told, printer } = await moved();
  expect([told?.document, told?.renumberings.reduce(renumber, line), line === now()]).toEqual([printer.document, now(), false]);
});

test('lines are asked for by an older number, and answered by the one they have', async () => {
  const { ask, line, now } = await moved();
  const { value } = must(await ask({ kind: 'lines', from: line, count: 2, version: 0 }));
  expect(value).toMatchObject({ from: now(), texts: [HEAD_OF_C, '    block  ;; label = @1'] });
});

test('an item is asked for by an older number, and answered by the one it has', async () => {
  const { ask, line, now } = await moved();
  const { value } = must(await ask({ kind: 'item-at', line, version: 0 }));
  expect(value).toMatchObject({ line: now(), item: { kind: 'func', index: 2, name: 'c', line: now() } });
});

test('a fold is asked for by an older number, and answered by the one it has', async () => {
  const { ask, line, now } = await moved();
  const { value } = must(await ask({ kind: 'fold-at', line, version: 0 }));
  expect(value).toEqual({ from: now(), end: now() + 5 });
});

test('what is copied is named by older numbers', async () => {
  const { ask, line } = await moved();
  const main = writingMain();
  await ask({ kind: 'copy', port: main.port, from: { line, column: 2 }, to: { line: line + 1, column: 9 }, version: 0 });
  expect(main.text()).toBe('(func $c (type 0)\n    block');
});

test('numbers of each version are understood beside each other', async () => {
  const { ask, line, printer } = await moved();
  const between = { line: printer.plan.lineOf('func', 2) ?? 0, version: printer.document.version };
  for (const _ of printer.plan.funcs.measureAll());
  const asked = [{ line, version: 0 }, between, { line: printer.plan.lineOf('func', 2) ?? 0, version: printer.document.version }];
  const answers = await Promise.all(asked.map(async (at) => must(await ask({ kind: 'item-at', ...at })).value));
  expect(answers.map((found) => [found?.item.name, found?.line])).toEqual(new Array(3).fill(['c', asked[2]?.line]));
});

test('an answer that moves no line tells of none, and what was told is not told again', async () => {
  const { ask, now, printer } = await moved();
  const { version } = printer.document;
  const first = must(await ask({ kind: 'lines', from: now(), count: 1, version }));
  const rest = [
    must(await ask({ kind: 'lines', from: now(), count: 1, version: printer.document.version })),
    must(await ask({ kind: 'item-at', line: now(), version: printer.document.version })),
    must(await ask({ kind: 'fold-at', line: now(), version: printer.document.version })),
    must(await ask({ kind: 'line-of', target: { kind: 'name', name: 'a' } })),
  ];
  expect([first.value.texts, rest.map(({ moved: told }) => told)]).toEqual([[HEAD_OF_C], [null, null, null, null]]);
});

test.each(['save', 'copy', 'search'] as const)('lines that moved during a %s are told with the next answer, once', async (kind) => {
  const { ask, line, now, printer } = await unmeasured();
  const main = writingMain();
  const all = { from: { line: 0, column: 0 }, to: { line: line + 1, column: 0 } };
  if (kind === 'save') await ask({ kind, port: main.port });
  else if (kind === 'copy') await ask({ kind, port: main.port, ...all, version: 0 });
  else await ask({ kind, query: { text: 'nop', regex: false, caseSensitive: true } });
  const next = must(await ask({ kind: 'item-at', line, version: 0 }));
  const again = must(await ask({ kind: 'item-at', line: now(), version: printer.document.version }));
  expect([next.moved?.renumberings.reduce(renumber, line), next.moved?.document, next.value?.item.name, again.moved]).toEqual([
    now(),
    printer.document,
    'c',
    null,
  ]);
  expect([line === now(), printer.document.version > 0]).toEqual([false, true]);
});

test('what is saved before anything was measured is the text that measuring leads to', async () => {
  const { ask, printer } = await unmeasured();
  const main = writingMain();
  await ask({ kind: 'save', port: main.port });
  expect(main.text()).toBe(wholeText(printer));
});

test('an answer while a save goes on tells what it has moved so far, and the next one the rest', async () => {
  const parts = Array.from({ length: 4 }, (_, func) => `(func $f${func} ${'(drop (i64.const 1234567890123456789))'.repeat(60_000)})`);
  const printer = ownPrinter(await wat`(module ${parts.join(' ')} (func $last))`);
  const text = askedText(printer);
  const ask = askOf(createDocumentAnswers(async () => ok(text), createWriter()));
  const line = printer.plan.lineOf('func', 4) ?? 0;
  const numbers = [line];
  const saving = ask({ kind: 'save', port: writingMain().port });
  let over = false;
  void saving.then(() => {
    over = true;
  });
  let answers = 0;
  do {
    const { moved: told, value } = must(await ask({ kind: 'item-at', line, version: 0 }));
    if (told !== null) numbers.push(told.renumberings.reduce(renumber, numbers.at(-1) ?? 0));
    expect([value?.item.name, value?.line]).toEqual(['last', numbers.at(-1)]);
    answers++;
    await new Promise((resolve) => setTimeout(resolve));
  } while (!over);
  await saving;
  must(await ask({ kind: 'item-at', line, version: 0 }));
  expect([answers > 1, numbers.length > 2, text.told.exact]).toEqual([true, true, printer.document.exact]);
});
