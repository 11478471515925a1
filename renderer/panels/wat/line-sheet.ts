import { createDrawnLine, type DrawnLine, type SheetLine, type SheetWords } from './drawn-line';

/** Draws lines into two columns: their numbers and their text. */
export interface LineSheet {
  draw(lines: readonly SheetLine[], words: SheetWords): void;
}

/**
 * The one place of the text that React does not draw: a jump changes every element in view, and it must be seen in the next frame.
 * A line that stays keeps its elements, and those of a line that went are used again.
 */
export function createLineSheet(numbers: HTMLElement, texts: HTMLElement): LineSheet {
  let drawn = new Map<number, DrawnLine>();
  return {
    draw: (lines, words) => {
      const free = [...drawn].filter(([line]) => !lines.some((wish) => wish.line === line)).map(([, gone]) => gone);
      // As many as are needed stay where they are if nothing stays in view; else they are put where the new lines come in.
      const jumped = free.length === drawn.size;
      if (!jumped) for (const gone of free) takeAway(gone);
      const now = new Map<number, DrawnLine>();
      lines.forEach((wish, place) => {
        const line = drawn.get(wish.line) ?? free.shift() ?? createDrawnLine();
        put(numbers, line.number, place);
        put(texts, line.text, place);
        line.draw(wish, words);
        now.set(wish.line, line);
      });
      for (const gone of free) takeAway(gone);
      drawn = now;
    },
  };
}

function put(column: HTMLElement, element: HTMLElement, place: number): void {
  const there = column.children[place] ?? null;
  if (there !== element) column.insertBefore(element, there);
}

function takeAway({ number, text }: DrawnLine): void {
  number.remove();
  text.remove();
}
