import { lineNote } from '../../state/wat/line-note';
import type { WatRow } from '../../state/wat/lines';
import { type Mark, markBox, sameMarks } from './wat-marks';
import styles from './wat-text.module.css';
import { writeCode } from './write-code';

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

/** What all lines are drawn by; another object draws them all again. */
export interface SheetWords {
  /** Labels of a triangle, with the line's number as people count. */
  readonly fold: (line: number) => string;
  readonly unfold: (line: number) => string;
  /** What a func is called that has no name in the text. */
  readonly nameOf: (index: number) => string | null;
}

/** The elements of one line, which is another one whenever the text is scrolled. */
export interface DrawnLine {
  readonly text: HTMLElement;
  /** The line's number, in the column of its own. */
  readonly number: HTMLElement;
  readonly draw: (wish: SheetLine, words: SheetWords) => void;
}

export function createDrawnLine(): DrawnLine {
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
    draw: (wish, words) => {
      const before = by === words ? drawn : null;
      drawn = wish;
      by = words;
      if (before?.line !== wish.line) {
        text.dataset.line = String(wish.line + 1);
        number.dataset.number = String(wish.line + 1);
      }
      const sameRow = before !== null && before.row === wish.row;
      if (!sameRow || before.marked !== wish.marked || before.current !== wish.current) {
        const fault = FAULT.test(wish.row?.text ?? '');
        text.className = [styles.line, wish.marked && styles.marked, wish.current && styles.current, fault && styles.fault]
          .filter((name) => typeof name === 'string')
          .join(' ');
        number.toggleAttribute('data-marked', wish.marked);
        number.toggleAttribute('data-current', wish.current);
      }
      if (!sameRow || before.folded !== wish.folded) {
        if (wish.row?.folds === true) labelFold(foldIn(number), wish, words);
        else number.replaceChildren();
        setFolded(text, wish.folded);
      }
      if (!sameRow) {
        const line = wish.row?.text ?? '';
        writeCode(code, line, line === '' ? null : lineNote(line, words.nameOf));
      }
      if (!sameRow || !sameMarks(before.marks, wish.marks)) {
        for (const box of text.querySelectorAll('[data-mark]')) box.remove();
        text.prepend(...wish.marks.map((mark) => markElement(mark, wish.row?.text.length ?? 0)));
      }
    },
  };
}

function elementOf(name: 'div' | 'span', className: string | undefined): HTMLElement {
  const element = document.createElement(name);
  element.className = className ?? '';
  return element;
}

/** The triangle beside a number: the one that is there, so that whoever presses it keeps it. */
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
