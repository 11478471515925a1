/** What the threads that share one text know in common: which part is next to be printed, and which one's turn it is to be written. */
export type Turns = Int32Array<SharedArrayBuffer>;

const NEXT = 0;
const TURN = 1;
const WORDS = 2;
/** Instead of a part's number: all is over, because the reader closed the pipe or nothing can be written. */
const STOPPED = -1;

export function createTurns(): Turns {
  return new Int32Array(new SharedArrayBuffer(WORDS * Int32Array.BYTES_PER_ELEMENT));
}

/** The number of a part that no other thread has. */
export function claimPart(turns: Turns): number {
  return Atomics.add(turns, NEXT, 1);
}

export function hasTurn(turns: Turns, part: number): boolean {
  return Atomics.load(turns, TURN) === part;
}

/** Sleeps until everything before a part is written. False when that will never be. */
export function waitForTurn(turns: Turns, part: number): boolean {
  for (let turn = Atomics.load(turns, TURN); turn !== STOPPED; turn = Atomics.load(turns, TURN)) {
    if (turn === part) return true;
    Atomics.wait(turns, TURN, turn);
  }
  return false;
}

/** Only from `part` on: once all is over, it stays over. */
export function passTurn(turns: Turns, part: number): void {
  Atomics.compareExchange(turns, TURN, part, part + 1);
  Atomics.notify(turns, TURN);
}

export function stopAll(turns: Turns): void {
  Atomics.store(turns, TURN, STOPPED);
  Atomics.notify(turns, TURN);
}

export function isStopped(turns: Turns): boolean {
  return Atomics.load(turns, TURN) === STOPPED;
}
