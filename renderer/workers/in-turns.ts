import { nextTurn } from './next-turn';

/** Milliseconds that a long work may take before what was asked meanwhile is answered: a person who scrolls waits for them. */
const TURN = 4;

/** Goes through the steps of a long work in turns with all other requests; a step is a turn at least. */
export async function* inTurns<Step>(steps: Iterable<Step>): AsyncGenerator<Step> {
  let begun = performance.now();
  for (const step of steps) {
    if (performance.now() - begun < TURN) continue;
    yield step;
    await nextTurn();
    begun = performance.now();
  }
}
