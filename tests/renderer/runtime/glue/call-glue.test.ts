import { beforeAll, expect, test } from 'vitest';
import {
  bytesField,
  counterField,
  countersField,
  field,
  type GlueInstance,
  glueInstance,
  optionalField,
} from '../../../support/glue-instance';

let glue: GlueInstance;

beforeAll(async () => {
  glue = await glueInstance('shapes', 'shapes');
});

test('keeps an instance under a handle, by which its methods and fields are reached', async () => {
  const made = await glue.call('new Counter', field('number', '5'));
  const [handle = ''] = made.result.values;
  await glue.call('set Counter.prototype.step', counterField(handle), field('number', '10'));
  const added = await glue.call('Counter.prototype.add', counterField(handle), field('number', '2'));
  const total = await glue.call('get Counter.prototype.total', counterField(handle));
  const lines = [made, added, total].flatMap((each) => each.lines.map(({ text }) => text));
  expect(lines).toEqual(['new Counter(5)', '→ Counter#1', 'Counter#1.add(2)', '→ 25', 'Counter#1.total', '→ 25']);
});

test('keeps what statics and methods make, and takes a list of instances', async () => {
  const [first = ''] = (await glue.call('Counter.starting_at', field('number', '7'))).result.values;
  const [second = ''] = (await glue.call('Counter.prototype.twin', counterField(first))).result.values;
  expect((await glue.call('sum_of', countersField(`${first}, ${second}`))).result.values).toEqual(['14']);
});

test('says that an instance was freed', async () => {
  const [handle = ''] = (await glue.call('new Counter', field('number', '1'))).result.values;
  await glue.call('Counter.prototype.free', counterField(handle));
  const { result } = await glue.call('Counter.prototype.add', counterField(handle), field('number', '1'));
  expect([result.outcome, result.trap?.message]).toEqual(['threw', 'Attempt to use a moved value']);
});

test('says that there is no such instance', async () => {
  const { result } = await glue.call('Counter.prototype.add', counterField('Counter#99'), field('number', '1'));
  expect([result.outcome, result.trap?.message]).toEqual(['threw', 'Counter#99 is not there']);
});

test('passes big integers, bytes and absent values', async () => {
  const results = [
    await glue.call('double', field('bigint', '9007199254740993')),
    await glue.call('reverse', bytesField('1, 2, 255')),
    await glue.call('maybe', optionalField(null)),
    await glue.call('maybe', optionalField('5')),
  ];
  expect(results.flatMap(({ result }) => result.values)).toEqual(['18014398509481986', 'Uint8Array [255, 2, 1]', '"nothing"', '"5"']);
});

test('shows a thrown JsValue and a thrown Error', async () => {
  const results = [await glue.call('refuse', field('string', 'no')), await glue.call('refuse_with_error', field('string', 'never'))];
  expect(results.map(({ result }) => [result.outcome, result.trap?.message])).toEqual([
    ['threw', '"no"'],
    ['threw', 'never'],
  ]);
});

test('gives a panic its words and the Rust frames that led to it', async () => {
  const { result } = await glue.call('panic_with_words');
  expect([result.outcome, result.trap?.kind, result.trap?.panic?.message, result.trap?.frames.at(-1)?.name]).toEqual([
    'trapped',
    'unreachable',
    'out of luck',
    'panic_with_words',
  ]);
});

test('invents the person’s answers and says so', async () => {
  const { result, lines } = await glue.call('ask');
  expect([result.values, result.stubbed, lines.filter(({ depth }) => depth === 2).map(({ text }) => text)]).toEqual([
    ['"false None"'],
    true,
    ['confirm("Sure?")', 'prompt("Name?")'],
  ]);
});

test('records what is done to the document, the console and the storage', async () => {
  const written = await glue.call('write_document', field('string', 'hi'));
  const remembered = await glue.call('remember', field('string', 'me'));
  const lines = [...written.lines, ...remembered.lines].filter(({ depth }) => depth !== 1).map(({ text }) => text);
  expect(lines).toEqual([
    'write_document("hi")',
    'document.createElement("p")',
    'document.createElement("p").textContent = "hi"',
    'console.log("hi")',
    '→ "window true"',
    'remember("me")',
    'localStorage.setItem("key", "me")',
    'localStorage.getItem("key")',
    '→ "me"',
  ]);
});
