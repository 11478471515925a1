import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { inTurns, nextTurn } from '../../../renderer/workers/turns';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['performance', 'setTimeout'] });
});

afterEach(() => {
  vi.useRealTimers();
});

const NEVER = () => Number.NEGATIVE_INFINITY;

/** Steps of so many milliseconds each. */
function* work(steps: number, milliseconds: number) {
  for (let step = 0; step < steps; step++) {
    vi.advanceTimersByTime(milliseconds);
    yield step;
  }
}

test('short steps share a turn', async () => {
  const turns: number[] = [];
  for await (const step of inTurns(work(12, 1), NEVER)) turns.push(step);
  expect(turns).toEqual([3, 7, 11]);
});

test('a long work stands back while questions come, and goes on behind them', async () => {
  const turns: number[] = [];
  const asked = performance.now();
  const going = (async () => {
    for await (const step of inTurns(work(3, 10), () => asked)) turns.push(step);
  })();
  await vi.advanceTimersByTimeAsync(20);
  const early = [...turns];
  await vi.advanceTimersByTimeAsync(20);
  await going;
  expect([early, turns]).toEqual([[0], [0, 1, 2]]);
});

test('messages that came before a turn are answered first', async () => {
  const { port1, port2 } = new MessageChannel();
  const heard: string[] = [];
  const answered = new Promise<void>((resolve) => {
    port1.onmessage = () => {
      heard.push('message');
      resolve();
    };
  });
  port2.postMessage(null);
  await nextTurn();
  await nextTurn();
  await answered;
  heard.push('turn');
  port1.close();
  expect(heard).toEqual(['message', 'turn']);
});

test('what was only waiting for a promise goes before the next turn', async () => {
  const heard: string[] = [];
  const turn = nextTurn().then(() => heard.push('turn'));
  await Promise.resolve();
  heard.push('promise');
  await turn;
  expect(heard).toEqual(['promise', 'turn']);
});
