import type { WatItem } from '../../wasm/print/document';

export function holdsLine({ line: first, lineCount }: WatItem, line: number): boolean {
  return first <= line && line < first + lineCount;
}

/** The one of some items that a line belongs to; null when it belongs to none of them. */
export function itemAt(items: readonly (WatItem | null)[], line: number): WatItem | null {
  return items.find((item) => item !== null && holdsLine(item, line)) ?? null;
}
