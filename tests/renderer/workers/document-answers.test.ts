import { expect, test, vi } from 'vitest';
import { ok } from '../../../renderer/wasm/outcome';
import type { Printer } from '../../../renderer/wasm/print/document';
import { createForeignPrinter } from '../../../renderer/wasm/print/foreign/foreign-printer';
import { askedText, createDocumentAnswers } from '../../../renderer/workers/document-answers';
import type { DocumentRequest } from '../../../renderer/workers/protocol';
import { createWriter } from '../../../renderer/workers/writer';
import { askOf, recordAnswering } from '../../support/fake-endpoint';
import { measuredPrinter, must, ownPrinter, wholeText } from '../../support/printed';
import { wat } from '../../support/wat';
import { writingMain } from '../../support/writing-main';

/** A text of many pieces. */
const LONG = createForeignPrinter('wabt', `(module\n${'  (type (;0;) (func))\n'.repeat(120_000)}  (memory (;0;) 1))\n`, null);
const query = (text: string, regex = false) => ({ kind: 'search', query: { text, regex, caseSensitive: false } }) as const;
const place = (line: number, column: number) => ({ line, column });

function asking(printer: Printer) {
  const { answering, told } = recordAnswering();
  const text = askedText(printer);
  const answer = askOf(createDocumentAnswers(async () => ok(text), createWriter()));
  const ask = <Kind extends DocumentRequest['kind']>(
    request: { readonly kind: Kind } & Extract<DocumentRequest, { readonly kind: Kind }>,
  ) => answer<Kind>(request, answering);
  return { told, ask };
}

const SMALL = wat`(module $m (func $f (call $g)) (func $g (block (br 0))) (memory 1))`;
/** Of a text whose bodies were gone over in one go. */
const MEASURED = 1;
const small = async () => measuredPrinter(await SMALL);

test.each<[DocumentRequest, unknown]>([
  [
    { kind: 'lines', from: 2, count: 2, version: MEASURED },
    { value: expect.objectContaining({ from: 2, texts: ['  (func $f (type 0)', '    call $g)'] }), moved: null },
  ],
  [
    { kind: 'item-at', line: 3, version: MEASURED },
    { value: { item: { kind: 'func', index: 0, name: 'f', line: 2, lineCount: 2 }, line: 3 }, moved: null },
  ],
  [
    { kind: 'line-of', target: { kind: 'item', item: 'func', index: 1 } },
    { value: 4, moved: null },
  ],
  [
    { kind: 'line-of', target: { kind: 'name', name: 'nobody' } },
    { value: null, moved: null },
  ],
  [
    { kind: 'fold-at', line: 5, version: MEASURED },
    { value: { from: 5, end: 8 }, moved: null },
  ],
  [
    { kind: 'fold-at', line: 3, version: MEASURED },
    { value: null, moved: null },
  ],
  [{ kind: 'cancel', what: 'save' }, null],
])('%j is answered', async (request, value) => {
  expect(must(await asking(await small()).ask(request))).toEqual(value);
});

test('where no item is, there is none', async () => {
  const { ask } = asking(await small());
  expect(must(await ask({ kind: 'item-at', line: 99, version: MEASURED }))).toMatchObject({ value: null });
});

test('aiming at a func that was not measured tells of the document that this made', async () => {
  const printer = ownPrinter(await wat`(module (func $a ${'(i64.const 1234567890123456789) drop '.repeat(50)}) (func $b))`);
  const { ask } = asking(printer);
  const first = must(await ask({ kind: 'line-of', target: { kind: 'offset', offset: 40 } }));
  const again = must(await ask({ kind: 'line-of', target: { kind: 'offset', offset: 40 } }));
  expect([first, again]).toMatchObject([{ moved: { document: { lineCount: printer.document.lineCount } } }, { moved: null }]);
});

test('a search tells how far it is and what it found so far, and then all', async () => {
  const { ask, told } = asking(LONG);
  let now = 0;
  // So slow that each step is a turn.
  const clock = vi.spyOn(performance, 'now').mockImplementation(() => (now += 10));
  const outcome = must(await ask(query('type')));
  clock.mockRestore();
  expect([outcome, told.length > 5, told.at(-1), told.map(([done]) => done)]).toEqual([
    { count: 120_000, complete: true },
    true,
    [1, 120_000],
    told.map(([done]) => done).toSorted((a, b) => a - b),
  ]);
});

test('lines are answered while a search runs', async () => {
  const { ask } = asking(LONG);
  const order: string[] = [];
  const searching = ask(query('type')).then(() => order.push('search'));
  await ask({ kind: 'lines', from: 0, count: 10, version: 0 }).then(() => order.push('lines'));
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
  await ask({ kind: 'copy', port: copied.port, from: place(3, 4), to: place(3, 8), version: MEASURED });
  expect([saved.text(), copied.text()]).toEqual([wholeText(printer), 'call']);
});
