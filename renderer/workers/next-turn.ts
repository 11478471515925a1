/** One for all turns: a channel takes tens of kilobytes outside of the collector's sight, and a search of half a gigabyte takes thousands of turns. */
const { port1, port2 } = new MessageChannel();
const waiting: (() => void)[] = [];
port1.onmessage = () => waiting.shift()?.();

/** Lets the messages that came meanwhile be answered. A timer would cost four milliseconds each time. */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    waiting.push(resolve);
    port2.postMessage(null);
  });
}
