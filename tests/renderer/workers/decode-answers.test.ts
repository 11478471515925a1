import { expect, test } from 'vitest';
import { createDecodeAnswers } from '../../../renderer/workers/decode-answers';
import { readSource } from '../../../renderer/workers/read-source';
import { componentWat } from '../../support/component';
import { askOf, recordAnswering } from '../../support/fake-endpoint';
import { largeModule } from '../../support/large-module';
import { moduleBytes, section, vec } from '../../support/module-bytes';
import { must } from '../../support/printed';
import { serveBytes } from '../../support/serve-bytes';
import { wat } from '../../support/wat';
import { writingMain } from '../../support/writing-main';

/** A decode worker's handler with a module in it, given through a port. */
async function decoding(bytes: Uint8Array<ArrayBuffer>) {
  const answer = askOf(createDecodeAnswers());
  const { port1, port2 } = new MessageChannel();
  port2.postMessage(bytes.buffer);
  const outcome = await answer({ kind: 'decode', source: { kind: 'port', port: port1 } });
  return { answer, outcome };
}

test('decoding answers with the summary and the first rows, and imports and exports come in ranges', async () => {
  const { answer, outcome } = await decoding(await wat`(module (import "a" "b" (func)) (import "a" "c" (func)) (export "d" (func 0)))`);
  const imports = await answer({ kind: 'imports', from: 1, count: 10 });
  const exports = await answer({ kind: 'exports', from: 0, count: 10 });
  expect([must(outcome), must(imports), must(exports)]).toMatchObject([
    { summary: { counts: { imports: 2 } }, imports: [{ name: 'b' }, { name: 'c' }], exports: [{ name: 'd' }] },
    [{ name: 'c' }],
    [{ name: 'd' }],
  ]);
});

test('a rehearsal answers as decoding does, and leaves nothing behind', async () => {
  const answer = askOf(createDecodeAnswers());
  const rehearsed = must(await answer({ kind: 'rehearse' }));
  const imports = await answer({ kind: 'imports', from: 0, count: 1 });
  expect([rehearsed, imports]).toMatchObject([{ summary: { fault: null } }, { ok: false, failure: { code: 'fetch-failed' } }]);
});

test('a first look at a large module is answered before the rest of it is asked for', async () => {
  const served = await serveBytes(largeModule(5000));
  const answer = askOf(createDecodeAnswers());
  const first = must(await answer({ kind: 'decode', source: served.source }));
  const before = served.asked.reduce((sum, { start, end }) => sum + end - start, 0);
  const more = must(await answer({ kind: 'whole' }));
  served.close();
  expect([first, before < served.source.byteLength / 2, more]).toEqual([
    expect.objectContaining({ whole: false, exports: [expect.objectContaining({ name: 'last' })] }),
    true,
    null,
  ]);
});

test('a first look that told everything is not told again, whatever the types in it', async () => {
  const pages = '(memory (export "m") 50 60) (table (export "t") 1 2 funcref)';
  const served = await serveBytes(await wat`(module ${pages} (data (i32.const 0) "${'x'.repeat(2_500_000)}"))`);
  const answer = askOf(createDecodeAnswers());
  const first = must(await answer({ kind: 'decode', source: served.source }));
  const more = await answer({ kind: 'whole' });
  served.close();
  expect([first, more]).toMatchObject([{ whole: false }, { ok: true, value: null }]);
});

test('every question about a file that changed behind the first look is answered with that', async () => {
  const served = await serveBytes(largeModule(5000));
  const answer = askOf(createDecodeAnswers());
  await answer({ kind: 'decode', source: served.source });
  served.change();
  const answers = [await answer({ kind: 'whole' }), await answer({ kind: 'print', options: { fullIndent: false } })];
  served.close();
  expect(answers).toMatchObject([{ failure: { code: 'file-changed' } }, { failure: { code: 'file-changed' } }]);
});

test('what a first look could not know comes with the whole, and a question about the text waits for it', async () => {
  const served = await serveBytes(await wat`(module (memory 50) (data (i32.const 0) "${'x'.repeat(2_500_000)}") (data "passive"))`);
  const answer = askOf(createDecodeAnswers());
  const first = must(await answer({ kind: 'decode', source: served.source }));
  const lines = must(await answer({ kind: 'lines', from: 1, count: 1, version: 0 }));
  const more = must(await answer({ kind: 'whole' }));
  served.close();
  expect([first, lines, more]).toMatchObject([
    { whole: false, summary: { counts: { datas: 2 }, features: [] } },
    { value: { texts: ['  (memory (;0;) 50)'] } },
    { whole: true, summary: { counts: { datas: 2 }, features: [{ name: 'bulk-memory' }] } },
  ]);
});

test('the bytes are shared as a copy, so that they can be shared again', async () => {
  const bytes = await wat`(module)`;
  const { answer } = await decoding(bytes.slice());
  const copies = [];
  for (let count = 0; count < 2; count++) {
    const { port1, port2 } = new MessageChannel();
    const reading = readSource({ kind: 'port', port: port1 });
    await answer({ kind: 'share', port: port2 });
    copies.push(must(await reading));
  }
  expect(copies).toEqual([bytes, bytes]);
});

test('a module that does not decode answers with why', async () => {
  const { answer, outcome } = await decoding(Uint8Array.of(1, 2, 3));
  expect([outcome, await answer({ kind: 'imports', from: 0, count: 1 })]).toMatchObject([
    { ok: false, failure: { code: 'not-wasm' } },
    { ok: false, failure: { code: 'not-wasm' } },
  ]);
});

test('the glue’s declarations become signatures', async () => {
  const text = 'export function greet(name: string): void;';
  const outcome = await askOf(createDecodeAnswers())({ kind: 'glue', typesUrl: `data:text/plain,${encodeURIComponent(text)}` });
  expect(must(outcome)).toMatchObject({ signatures: [{ id: 'greet' }] });
});

test('a component’s bytes answer about what they hold, and a range of them is shared', async () => {
  const bytes = await componentWat`(component (core module $m (memory 1)))`;
  const { answer, outcome } = await decoding(bytes.slice());
  const { parts } = must(await answer({ kind: 'component' }));
  const { port1, port2 } = new MessageChannel();
  const reading = readSource({ kind: 'port', port: port1 });
  const range = parts[0]?.range ?? { start: 0, end: 0 };
  await answer({ kind: 'share', port: port2, range });
  expect([outcome, parts.length, must(await reading)]).toEqual([
    { ok: false, failure: expect.objectContaining({ code: 'component' }) },
    1,
    bytes.slice(range.start, range.end),
  ]);
});

test('lines are answered at once, and exactly when all was measured, with what the bodies told', async () => {
  const { answer } = await decoding(
    await wat`(module (func ${'(i64.const 1234567890123456789) drop '.repeat(9)}) (func i32.const 0 i32.extend8_s drop))`,
  );
  const first = must(await answer({ kind: 'lines', from: 2, count: 2, version: 0 }));
  const estimate = must(await answer({ kind: 'print', options: { fullIndent: false } }));
  const measured = must(await answer({ kind: 'measure' }));
  const exact = must(await answer({ kind: 'print', options: { fullIndent: true } }));
  expect([first, estimate, measured, exact]).toMatchObject([
    { value: { texts: ['  (func (;0;) (type 0)', '    i64.const 1234567890123456789'] } },
    { printer: 'watchglass', exact: false },
    { moved: { document: { lineCount: 25, exact: true } }, features: [{ name: 'sign-ext' }], notices: [] },
    { lineCount: 25, exact: true },
  ]);
});

test('measuring tells how far it is, and lines are answered meanwhile', async () => {
  const { answer } = await decoding(await wat`(module ${`(func ${'(i64.const 1234567890123456789) drop '.repeat(50_000)})`.repeat(4)})`);
  const { answering: listening, told } = recordAnswering();
  const order: string[] = [];
  const measuring = answer({ kind: 'measure' }, listening).then(() => order.push('measured'));
  await answer({ kind: 'lines', from: 0, count: 5, version: 0 }).then(() => order.push('lines'));
  await measuring;
  expect([order, told.length > 0, told.every(([done]) => done > 0 && done <= 1)]).toEqual([['lines', 'measured'], true, true]);
});

test('options change the text and nothing of its lines', async () => {
  const { answer } = await decoding(await wat`(module (func ${'(block '.repeat(60)} nop ${')'.repeat(60)}))`);
  const lines = async () => must(await answer({ kind: 'lines', from: 63, count: 1, version: 0 }));
  const before = await lines();
  await answer({ kind: 'print', options: { fullIndent: true } });
  expect([before, await lines()]).toMatchObject([
    { value: { texts: [`${' '.repeat(100)}nop`] } },
    { value: { texts: [`${' '.repeat(124)}nop`] } },
  ]);
});

test('a saving that runs can be ended after the indentation was changed', async () => {
  const { answer } = await decoding(await wat`(module (memory 1) (data (i32.const 0) "${'x'.repeat(6_000_000)}"))`);
  let letOn = () => {};
  const held = new Promise<null>((resolve) => {
    letOn = () => resolve(null);
  });
  const saving = answer({ kind: 'save', port: writingMain(() => held).port });
  await answer({ kind: 'print', options: { fullIndent: true } });
  await answer({ kind: 'cancel', what: 'save' });
  letOn();
  expect(await saving).toEqual({ ok: false, failure: { code: 'save-cancelled', facts: {} } });
});

test('bodies that do not decode are told by what measuring answers', async () => {
  const bytes = moduleBytes(section(1, vec([0x60, 0, 0])), section(3, vec([0])), section(10, vec([3, 0, 0x27, 0x0b])));
  const { answer } = await decoding(bytes);
  expect(must(await answer({ kind: 'measure' }))).toMatchObject({
    notices: [{ code: 'code-not-read', facts: { count: 1, func: 0, reason: 'unknown-instruction' } }],
  });
});

test('some of the module’s own bytes are answered as they stand in the file', async () => {
  const { answer } = await decoding(await wat`(module)`);
  expect(must(await answer({ kind: 'bytes', start: 1, length: 3 }))).toEqual(new TextEncoder().encode('asm'));
});

test('items are found by name, and a newer search ends an older one', async () => {
  const funcs = Array.from({ length: 3000 }, (_, index) => `(func $work_${index})`).join('');
  const { answer } = await decoding(await wat`(module ${funcs} (func $greet))`);
  const older = answer({ kind: 'find-items', typed: 'work', most: 3 });
  const newer = must(await answer({ kind: 'find-items', typed: 'greet', most: 3 }));
  expect([(await older).ok, newer]).toEqual([true, [expect.objectContaining({ kind: 'func', index: 3000, name: 'greet' })]]);
});
