import { useRef } from 'react';

const PAUSE = 700;

/** First row from `from` on (and around the end) whose text starts with the typed letters; -1 when none does. */
export function findTyped(count: number, textOf: (row: number) => string, typed: string, from: number): number {
  const wanted = typed.toLowerCase();
  for (let step = 0; step < count; step++) {
    const row = (from + step) % count;
    if (textOf(row).toLowerCase().startsWith(wanted)) return row;
  }
  return -1;
}

/** Gathers quickly typed letters into one search; a repeated single letter walks through its rows. */
export function useTypeAhead(count: number, textOf: (row: number) => string): (letter: string, active: number) => number {
  const typed = useRef({ text: '', time: 0 });
  return (letter, active) => {
    const now = performance.now();
    const going = now - typed.current.time < PAUSE ? typed.current.text : '';
    const text = going === letter ? letter : going + letter;
    typed.current = { text, time: now };
    return findTyped(count, textOf, text, text.length > 1 ? Math.max(0, active) : active + 1);
  };
}
