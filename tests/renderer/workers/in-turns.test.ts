import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { inTurns } from '../../../renderer/workers/in-turns';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['performance', 'setTimeout'] });
});

afterEach(() => {
  vi.useRealTimers();
});

/** Steps of so many milliseconds each. */
function* work(steps: number, milliseconds: number) {
  for (let step = 0; step < steps; step++) {
    vi.advanceTimersByTime(milliseconds);
    yield step;
  }
}

test('short steps share a turn', async () => {
  const turns: number[] = [];
  for await (const step of inTurns(work(12, 1))) turns.push(step);
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
