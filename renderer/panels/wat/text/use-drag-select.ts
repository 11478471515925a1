import { type MouseEvent as ReactMouseEvent, useEffect, useRef } from 'react';
import type { OpenModule } from '../../../state/module-store';
import { copySelection } from '../../../state/wat/copy';
import { selectItemAt, selectText, selectWord } from '../../../state/wat/cursor';
import { isBefore, selectedRange } from '../../../state/wat/text-selection';
import { viewOf } from '../../../state/wat/view-store';
import type { FixedRows } from '../../../ui/use-fixed-rows';
import type { WatPosition } from '../../../wasm/print/document';
import { type Point, positionOfPoint } from './position-of-point';

/** Share of the way that the mouse is beyond the edge that is scrolled each frame. */
const SPEED = 0.35;

/** A click puts the cursor, Shift extends to it, a double click takes a word, a triple click a line; dragging selects and scrolls at the edges. */
export function useDragSelect(open: OpenModule, { scroller, scrollBy }: FixedRows) {
  const { key } = open;
  const stop = useRef<() => void>(() => undefined);
  useEffect(() => () => stop.current(), []);

  const drag = (viewer: HTMLElement, anchor: WatPosition): void => {
    let point: Point = { clientX: 0, clientY: 0 };
    let frame = 0;
    let moved = false;
    const extend = () => {
      const position = positionOfPoint(viewer, point);
      if (position !== null) selectText(key, anchor, position);
    };
    const scroll = () => {
      const { top, bottom } = viewer.getBoundingClientRect();
      const { clientY: y } = point;
      const beyond = y < top ? y - top : y > bottom ? y - bottom : 0;
      frame = beyond === 0 ? 0 : requestAnimationFrame(scroll);
      if (beyond === 0) return;
      scrollBy(beyond * SPEED);
      extend();
    };
    const onMove = (event: MouseEvent) => {
      point = { clientX: event.clientX, clientY: event.clientY };
      moved = true;
      extend();
      if (frame === 0) scroll();
    };
    stop.current = () => {
      cancelAnimationFrame(frame);
      window.removeEventListener('mousemove', onMove);
      window.removeEventListener('mouseup', end);
    };
    const end = () => {
      stop.current();
      if (!moved && !isBefore(anchor, viewOf(key).cursor)) void selectItemAt(open, anchor.line);
    };
    window.addEventListener('mousemove', onMove);
    window.addEventListener('mouseup', end);
  };

  return {
    onMouseDown: (event: ReactMouseEvent<HTMLElement>) => {
      const viewer = scroller.current;
      if (event.button === 1 || viewer === null || event.target === viewer || isButton(event.target)) return;
      const position = positionOfPoint(viewer, event);
      if (position === null) return;
      const { anchor, cursor } = viewOf(key);
      // The menu is about what is selected, or else about the line that it is opened on.
      if (event.button === 2) return selectedRange(anchor, cursor) === null ? selectText(key, position, position) : undefined;
      const from = event.shiftKey ? (anchor ?? cursor) : position;
      if (event.detail === 2) return selectWord(key, position);
      if (event.detail > 2) return selectText(key, { line: position.line, column: 0 }, { line: position.line + 1, column: 0 });
      selectText(key, from, position);
      drag(viewer, from);
    },
    onCopy: (event: { preventDefault(): void }) => {
      event.preventDefault();
      void copySelection(key);
    },
  };
}

function isButton(target: EventTarget): boolean {
  return target instanceof Element && target.closest('button') !== null;
}
