/** What tools wrote, for the terminal: bounded, and replayed to a terminal that opens late. */
const LIMIT = 2_000_000;

let backlog: string[] = [];
let length = 0;
const listeners = new Set<(text: string) => void>();

export function writeTerminal(text: string): void {
  backlog.push(text);
  length += text.length;
  if (length > LIMIT) {
    const kept = backlog.join('').slice(-LIMIT / 2);
    backlog = [kept];
    length = kept.length;
  }
  for (const listener of listeners) listener(text);
}

/** Replays what was written so far, then goes on; answers with the function that ends it. */
export function readTerminal(listener: (text: string) => void): () => void {
  if (backlog.length > 0) listener(backlog.join(''));
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function clearTerminal(): void {
  backlog = [];
  length = 0;
}
