import type { WatPosition } from '../../../wasm/print/document';

/** A point of the window, and the element under it if that is known. */
export interface Point {
  readonly clientX: number;
  readonly clientY: number;
  readonly target?: EventTarget | null;
}

/** The line and column under a point of the window, the nearest ones where the point is outside of the text; null where no line is drawn. */
export function positionOfPoint(viewer: HTMLElement, { clientX, clientY, target }: Point): WatPosition | null {
  const line =
    (target instanceof Element && viewer.contains(target) && target.closest<HTMLElement>('[data-line]')) || lineUnder(viewer, clientY);
  if (line === null) return null;
  return { line: Number(line.dataset.line) - 1, column: Number(line.dataset.column ?? 0) + columnAt(line, clientX) };
}

function lineUnder(viewer: HTMLElement, y: number): HTMLElement | null {
  const box = viewer.getBoundingClientRect();
  const within = Math.min(Math.max(y, box.top + 1), box.top + viewer.clientHeight - 2);
  const lines = [...viewer.querySelectorAll<HTMLElement>('[data-line]')];
  return lines.find((line) => line.getBoundingClientRect().bottom > within) ?? lines.at(-1) ?? null;
}

/** The text is ASCII in the code font: every character is as wide as any other. */
function columnAt(line: HTMLElement, x: number): number {
  const token = line.querySelector<HTMLElement>('[data-token]');
  const text = token?.textContent ?? '';
  if (token === null || text === '') return 0;
  const { left, width } = token.getBoundingClientRect();
  const wide = width / text.length;
  if (wide === 0) return 0;
  const lead = line.querySelector('[data-lead]')?.textContent?.length ?? 0;
  const length = (line.querySelector('[data-code]')?.textContent?.length ?? 0) - lead;
  return Math.min(Math.max(0, Math.round((x - left) / wide)), length);
}
