import { push } from './events';
import { terminalLines } from './process/terminal';

// A frame: more often than the terminal draws, nobody sees it.
const TOGETHER_MS = 16;

let waiting = '';
let timer: NodeJS.Timeout | null = null;

export function flushTerminal(): void {
  if (timer !== null) clearTimeout(timer);
  timer = null;
  const text = waiting;
  waiting = '';
  if (text !== '') push('terminal:output', { text: terminalLines(text) });
}

/** Sends a tool's words to the terminal; what comes within a frame goes as one event. */
export function writeTerminal(text: string): void {
  waiting += text;
  timer ??= setTimeout(flushTerminal, TOGETHER_MS);
}
