import { nextTurn } from './next-turn';

/** Milliseconds that a long work may take before what was asked meanwhile is answered: a person who scrolls waits for them. */
const TURN = 4;

/** Milliseconds that it stands back for when something was asked in that time: the next question comes once the page has drawn the answer. */
const STAND_BACK = 25;

/** Goes through the steps of a long work in turns with all other requests; a step is a turn at least. `asked`: when the last request came. */
export async function* inTurns<Step>(steps: Iterable<Step>, asked: () => number = () => Number.NEGATIVE_INFINITY): AsyncGenerator<Step> {
  let begun = performance.now();
  for (const step of steps) {
    if (performance.now() - begun < TURN) continue;
    yield step;
    if (performance.now() - asked() < STAND_BACK) await new Promise((resolve) => setTimeout(resolve, STAND_BACK));
    else await nextTurn();
    begun = performance.now();
  }
}
