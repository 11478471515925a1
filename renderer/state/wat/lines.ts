import { create } from 'zustand';
import type { WatDocument, WatLines } from '../../wasm/print/document';
import type { ModuleKey } from '../module-store';
import { type LineSpan, missingRows, putRows, type WatRow } from './rows';
import { askText, shownText, type WatText } from './text';
import { viewOf } from './view-store';

/** Counts arrivals, so that what draws lines draws again. */
export const useLineArrivals = create<{ readonly count: number }>(() => ({ count: 0 }));

/** A line of a document, if it is the one that is shown and the line was fetched. */
export function lineOf(key: ModuleKey, document: WatDocument, line: number): WatRow | null {
  const text = shownText(key);
  if (text?.document !== document) return null;
  const { stretch } = viewOf(key);
  return stretch?.line === line ? stretch.row : (text.rows.byLine.get(line) ?? null);
}

/** Says which lines of a document are needed, the most urgent first. What was wanted before and has not been asked for is forgotten. */
export function wantLines(key: ModuleKey, document: WatDocument, wanted: readonly LineSpan[]): void {
  const text = shownText(key);
  if (text?.document !== document) return;
  text.rows.wanted = wanted;
  if (!text.rows.fetching) void fetchWanted(key, text);
}

/** Has lines of a text there before it is shown. */
export async function fetchLines(key: ModuleKey, text: WatText, from: number, count: number): Promise<void> {
  await askText(key, text, { kind: 'lines', from, count }, (lines) => putRows(text.rows, lines));
}

// One message at a time: lines that a fast scroll has left behind by then are not fetched.
async function fetchWanted(key: ModuleKey, text: WatText): Promise<void> {
  const { rows } = text;
  rows.fetching = true;
  // Where a drawing moves the text at once, what it wanted first is wanted no more.
  await Promise.resolve();
  const arrive = (lines: WatLines) => {
    putRows(rows, lines);
    useLineArrivals.setState(({ count }) => ({ count: count + 1 }));
  };
  for (let span = next(text); span !== null; span = next(text)) {
    const answer = await askText(key, text, { kind: 'lines', from: span.first, count: span.end - span.first }, arrive);
    if (answer === null || !answer.ok || answer.value.texts.length === 0) break;
  }
  rows.fetching = false;
}

function next({ rows, document }: WatText): LineSpan | null {
  return missingRows(rows, document?.lineCount ?? 0);
}
