import { lineNote } from '../../../state/wat/line-note';
import type { WatRow } from '../../../state/wat/rows';
import { writeCode } from '../code/write-code';
import { drawnMark, type Mark, markBox, sameMarks } from './marks';
import styles from './wat-text.module.css';

/** How our printer says that it could not go on. */
const FAULT = /^ *\(; malformed: /;

/** What is drawn of one line. */
export interface SheetLine {
  /** 0-based. */
  readonly line: number;
  /** Null: on its way. */
  readonly row: WatRow | null;
  /** Belongs to what is selected in the app. */
  readonly marked: boolean;
  /** The cursor's. */
  readonly current: boolean;
  /** Lines that are folded into this one. */
  readonly folded: number;
  readonly marks: readonly Mark[];
}

/** The words of all lines; another object draws every line again. */
export interface SheetWords {
  /** Labels of a triangle, with the line's number as people count. */
  readonly fold: (line: number) => string;
  readonly unfold: (line: number) => string;
  /** What a func is called that has no name in the text. */
  readonly nameOf: (index: number) => string | null;
}

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
      const free = [...drawn].filter(([line]) => !lines.some((next) => next.line === line)).map(([, gone]) => gone);
      // After a jump no line stays, and the elements are used again where they stand. Otherwise those of lines that went are taken out first,
      // so that those of lines that stay are not moved.
      const jumped = free.length === drawn.size;
      if (!jumped) for (const gone of free) takeAway(gone);
      const now = new Map<number, DrawnLine>();
      lines.forEach((next, index) => {
        const line = drawn.get(next.line) ?? free.shift() ?? createDrawnLine();
        put(numbers, line.number, index);
        put(texts, line.text, index);
        line.draw(next, words);
        now.set(next.line, line);
      });
      for (const gone of free) takeAway(gone);
      drawn = now;
    },
  };
}

function put(column: HTMLElement, element: HTMLElement, index: number): void {
  const there = column.children[index] ?? null;
  if (there !== element) column.insertBefore(element, there);
}

function takeAway({ number, text }: DrawnLine): void {
  number.remove();
  text.remove();
}

/** The elements of one line. Scrolling gives them another line to draw. */
interface DrawnLine {
  readonly text: HTMLElement;
  /** The line's number, in the column of its own. */
  readonly number: HTMLElement;
  readonly draw: (line: SheetLine, words: SheetWords) => void;
}

function createDrawnLine(): DrawnLine {
  const text = elementOf('div', styles.line);
  const number = elementOf('div', styles.gutter);
  const code = elementOf('span', styles.code);
  code.dataset.code = '';
  text.append(code);
  let drawn: SheetLine | null = null;
  let by: SheetWords | null = null;
  return {
    text,
    number,
    draw: (next, words) => {
      const before = by === words ? drawn : null;
      drawn = next;
      by = words;
      if (before?.line !== next.line) {
        text.dataset.line = String(next.line + 1);
        number.dataset.number = String(next.line + 1);
      }
      const sameRow = before !== null && before.row === next.row;
      if (!sameRow || before.marked !== next.marked || before.current !== next.current) {
        const fault = FAULT.test(next.row?.text ?? '');
        text.className = [styles.line, next.marked && styles.marked, next.current && styles.current, fault && styles.fault]
          .filter((name) => typeof name === 'string')
          .join(' ');
        number.toggleAttribute('data-marked', next.marked);
        number.toggleAttribute('data-current', next.current);
      }
      if (!sameRow || before.folded !== next.folded) {
        if (next.row?.folds === true) labelFold(foldIn(number), next, words);
        else number.replaceChildren();
        setFolded(text, next.folded);
      }
      if (!sameRow) {
        const line = next.row?.text ?? '';
        const stretch = next.row?.stretch ?? null;
        writeCode(code, line, line === '' || stretch !== null ? null : lineNote(line, words.nameOf), stretch);
        if (stretch === null) delete text.dataset.column;
        else text.dataset.column = String(stretch.column);
      }
      if (!sameRow || !sameMarks(before.marks, next.marks)) {
        for (const box of text.querySelectorAll('[data-mark]')) box.remove();
        const { row } = next;
        if (row !== null) {
          const length = row.text.length + (row.stretch?.lead.length ?? 0);
          text.prepend(
            ...next.marks.flatMap((mark) => {
              const drawn = drawnMark(mark, row);
              return drawn === null ? [] : markElement(drawn, length);
            }),
          );
        }
      }
    },
  };
}

function elementOf(name: 'div' | 'span', className: string | undefined): HTMLElement {
  const element = document.createElement(name);
  element.className = className ?? '';
  return element;
}

/** The button beside a number; one that is there stays, so that a press which draws the line anew does not lose its element. */
function foldIn(number: HTMLElement): Element {
  const there = number.firstElementChild;
  if (there !== null) return there;
  const button = document.createElement('button');
  button.type = 'button';
  // The keyboard folds at the cursor instead, so it takes no place among the tab stops.
  button.tabIndex = -1;
  button.className = styles.fold ?? '';
  number.append(button);
  return button;
}

function labelFold(button: Element, { line, folded }: SheetLine, { fold, unfold }: SheetWords): void {
  button.setAttribute('aria-label', folded > 0 ? unfold(line + 1) : fold(line + 1));
  button.setAttribute('aria-expanded', String(folded === 0));
}

function setFolded(text: HTMLElement, folded: number): void {
  text.querySelector('[data-said]')?.remove();
  delete text.dataset.folded;
  if (folded === 0) return;
  text.dataset.folded = String(folded);
  const said = elementOf('span', styles.folded);
  said.dataset.said = String(folded);
  text.append(said);
}

function markElement(mark: Mark, length: number): HTMLElement {
  const element = elementOf('span', styles[mark.kind]);
  element.dataset.mark = '';
  Object.assign(element.style, markBox(mark, length));
  return element;
}
