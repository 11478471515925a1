import { expect, test } from 'vitest';
import type { Printer } from '../../../renderer/wasm/print/document';
import { createForeignPrinter } from '../../../renderer/wasm/print/foreign/foreign-printer';
import { createDocumentAnswers } from '../../../renderer/workers/document-answers';
import type { DocumentRequest } from '../../../renderer/workers/protocol';
import { createWriter } from '../../../renderer/workers/writer';
import { recordAnswering } from '../../support/fake-endpoint';
import { measuredPrinter, must, ownPrinter, wholeText } from '../../support/printed';
import { wat } from '../../support/wat';
import { writingMain } from '../../support/writing-main';

/** A text of many pieces. */
const LONG = createForeignPrinter('wabt', `(module\n${'  (type (;0;) (func))\n'.repeat(120_000)}  (memory (;0;) 1))\n`, null);
const query = (text: string, regex = false) => ({ kind: 'search', query: { text, regex, caseSensitive: false } }) as const;
const place = (line: number, column: number) => ({ line, column });

function asking(printer: Printer) {
  const { answering, told } = recordAnswering();
  const answer = createDocumentAnswers(printer, createWriter());
  return { told, ask: (request: DocumentRequest) => answer(request, answering) };
}

const small = async () => measuredPrinter(await wat`(module $m (func $f (call $g)) (func $g (block (br 0))) (memory 1))`);

test.each<[DocumentRequest, unknown]>([
  [
    { kind: 'lines', from: 2, count: 2 },
    { from: 2, texts: ['  (func $f (type 0)', '    call $g)'], document: null },
  ],
  [
    { kind: 'item-at', line: 3 },
    { kind: 'func', index: 0, name: 'f', line: 2, lineCount: 2 },
  ],
  [
    { kind: 'line-of', target: { kind: 'item', item: 'func', index: 1 } },
    { line: 4, document: null },
  ],
  [
    { kind: 'line-of', target: { kind: 'name', name: 'nobody' } },
    { line: null, document: null },
  ],
  [{ kind: 'fold-end', line: 5 }, 8],
  [{ kind: 'fold-end', line: 3 }, null],
  [{ kind: 'cancel', what: 'save' }, null],
])('%j is answered', async (request, value) => {
  const answer = must(await asking(await small()).ask(request));
  expect(answer).toEqual(typeof value === 'object' && value !== null ? expect.objectContaining(value) : value);
});

test('aiming at a func that was not measured tells of the document that this made', async () => {
  const printer = ownPrinter(await wat`(module (func $a ${'(i64.const 1234567890123456789) drop '.repeat(50)}) (func $b))`);
  const { ask } = asking(printer);
  const first = must(await ask({ kind: 'line-of', target: { kind: 'offset', offset: 40 } }));
  const again = must(await ask({ kind: 'line-of', target: { kind: 'offset', offset: 40 } }));
  expect([first, again]).toMatchObject([{ document: { lineCount: printer.document.lineCount } }, { document: null }]);
});

test('a search tells how far it is and what it found so far, and then all', async () => {
  const { ask, told } = asking(LONG);
  const outcome = must(await ask(query('type')));
  expect([outcome, told.length > 5, told.at(-1), told.map(([done]) => done)]).toEqual([
    { count: 120_000, complete: true },
    true,
    [1_000, 1_000],
    told.map(([done]) => done).toSorted((a, b) => a - b),
  ]);
});

test('lines are answered while a search runs', async () => {
  const { ask } = asking(LONG);
  const order: string[] = [];
  const searching = ask(query('type')).then(() => order.push('search'));
  await ask({ kind: 'lines', from: 0, count: 10 }).then(() => order.push('lines'));
  await searching;
  expect(order).toEqual(['lines', 'search']);
});

test('a newer search ends an older one, and its matches are the ones', async () => {
  const { ask } = asking(LONG);
  const older = ask(query('type'));
  const newer = ask(query('memory'));
  const outcomes = [must(await older), must(await newer)];
  expect([...outcomes, must(await ask({ kind: 'match', from: place(0, 0), direction: 1 }))]).toEqual([
    expect.objectContaining({ complete: false }),
    { count: 1, complete: true },
    { line: 120_001, column: 3, length: 6, ordinal: 0 },
  ]);
});

test('a search that was stopped keeps what it found', async () => {
  const { ask } = asking(LONG);
  const searching = ask(query('type'));
  await ask({ kind: 'stop-search' });
  const found = must(await searching);
  const first = must(await ask({ kind: 'match', from: place(0, 0), direction: 1 }));
  expect([found, first]).toMatchObject([{ complete: false }, { line: 1 }]);
});

test('an empty text ends a search, and its matches are gone', async () => {
  const { ask } = asking(await small());
  await ask(query('call'));
  const ended = must(await ask(query('')));
  expect([
    ended,
    must(await ask({ kind: 'match', from: place(0, 0), direction: 1 })),
    must(await ask({ kind: 'matches', from: 0, count: 99 })),
  ]).toEqual([{ count: 0, complete: true }, null, []]);
});

test('a pattern that is none is refused with a reason', async () => {
  expect(await asking(await small()).ask(query('(', true))).toMatchObject({ ok: false, failure: { code: 'bad-pattern' } });
});

test('the matches of the lines on the screen are asked for by range', async () => {
  const { ask } = asking(await small());
  await ask(query('func'));
  expect(must(await ask({ kind: 'matches', from: 2, count: 3 }))).toMatchObject([
    { line: 2, ordinal: 1 },
    { line: 4, ordinal: 2 },
  ]);
});

test('saving and copying write through the port that they are given', async () => {
  const printer = await small();
  const [saved, copied] = [writingMain(), writingMain()];
  const { ask } = asking(printer);
  await ask({ kind: 'save', port: saved.port });
  await ask({ kind: 'copy', port: copied.port, from: place(3, 4), to: place(3, 8) });
  expect([saved.text(), copied.text()]).toEqual([wholeText(printer), 'call']);
});
