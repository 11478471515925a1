import { expect, it } from 'vitest';
import { createOrderedWriter } from '../../../cli/wat/ordered-writer';
import { createTurns, isStopped, stopAll } from '../../../cli/wat/turns';

/** Two writers of one text, as two threads have them. */
function setUp(send: (text: string) => boolean = () => true) {
  const turns = createTurns();
  const sent: string[] = [];
  const writer = () =>
    createOrderedWriter(turns, (piece) => {
      sent.push(new TextDecoder().decode(piece));
      return send(sent.at(-1) ?? '');
    });
  return { turns, sent, first: writer(), second: writer() };
}

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

it('sends at once what has its turn', () => {
  const { sent, first } = setUp();
  first.begin(0);
  first.write(bytesOf('a'));
  expect(sent).toEqual(['a']);
});

it('keeps what comes too early, with its bytes as they were, and sends it in its place', () => {
  const { sent, first, second } = setUp();
  const early = bytesOf('c');
  second.begin(1);
  second.write(early);
  early.fill(0);
  second.end();
  first.begin(0);
  for (const text of ['a', 'b']) first.write(bytesOf(text));
  first.end();
  second.drain();
  expect(sent).toEqual(['a', 'b', 'c']);
});

it('sends what it kept of a part as soon as that has its turn, before the rest of it', () => {
  const { sent, first, second } = setUp();
  second.begin(1);
  second.write(bytesOf('b'));
  first.begin(0);
  first.write(bytesOf('a'));
  first.end();
  second.write(bytesOf('c'));
  expect(sent).toEqual(['a', 'b', 'c']);
});

it('ends the work of all when nobody reads any more', () => {
  const { turns, first, second } = setUp(() => false);
  first.begin(0);
  second.begin(1);
  expect([first.write(bytesOf('a')), isStopped(turns), second.write(bytesOf('b')), second.drain()]).toEqual([false, true, false, true]);
});

it('does not wait for a turn that will never be', () => {
  const { turns, second } = setUp();
  second.begin(1);
  second.write(bytesOf('b'));
  second.end();
  stopAll(turns);
  expect(second.drain()).toBe(false);
});
