/** One for all turns: a channel takes tens of kilobytes outside of the collector's sight, and a search of half a gigabyte takes thousands of turns. */
const { port1, port2 } = new MessageChannel();
const waiting: (() => void)[] = [];
port1.onmessage = () => waiting.shift()?.();

/** Milliseconds that a long work may take before what was asked meanwhile is answered: a person who scrolls waits for it. */
const TURN = 4;
/** Milliseconds that a long work stands back for when lines were asked for in that time: the page asks for more once it has drawn them. */
const STAND_BACK = 25;

/** Lets the messages that came meanwhile be answered. A timer would cost four milliseconds each time. */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    waiting.push(resolve);
    port2.postMessage(null);
  });
}

/** Goes through the steps of a long work in turns with all other requests; a step is a turn at least. `lastAsked`: when lines were asked for last, by `performance.now()`. */
export async function* inTurns<Step>(steps: Iterable<Step>, lastAsked: () => number): AsyncGenerator<Step> {
  let begun = performance.now();
  for (const step of steps) {
    if (performance.now() - begun < TURN) continue;
    yield step;
    if (performance.now() - lastAsked() < STAND_BACK) await new Promise((resolve) => setTimeout(resolve, STAND_BACK));
    else await nextTurn();
    begun = performance.now();
  }
}
