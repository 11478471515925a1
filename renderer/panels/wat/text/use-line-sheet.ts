import { type RefObject, useLayoutEffect, useMemo, useRef } from 'react';
import { useTranslation } from '../../../locales/use-translation';
import type { OpenModule } from '../../../state/module-store';
import { toggleFold } from '../../../state/wat/cursor';
import { funcNameOf } from '../../../state/wat/line-note';
import { createLineSheet, type LineSheet, type SheetLine, type SheetWords } from './line-sheet';

/** The two columns that lines are drawn into, before anything is painted. */
export function useLineSheet({ key, imports, exports }: OpenModule, lines: readonly SheetLine[]) {
  const { t, i18n } = useTranslation('wat');
  const numbers = useRef<HTMLDivElement>(null);
  const texts = useRef<HTMLDivElement>(null);
  const sheet = useRef<LineSheet>(null);
  const words = useMemo<SheetWords>(
    () => ({
      fold: (line) => t('fold', { line: line.toLocaleString(i18n.language) }),
      unfold: (line) => t('unfold', { line: line.toLocaleString(i18n.language) }),
      nameOf: (index) => funcNameOf({ imports, exports }, index),
    }),
    [t, i18n.language, imports, exports],
  );
  useFoldClicks(numbers, key);
  useLayoutEffect(() => {
    if (numbers.current === null || texts.current === null) return;
    sheet.current ??= createLineSheet(numbers.current, texts.current);
    sheet.current.draw(lines, words);
  }, [lines, words]);
  return { numbers, texts };
}

function useFoldClicks(numbers: RefObject<HTMLElement | null>, key: OpenModule['key']): void {
  useLayoutEffect(() => {
    const column = numbers.current;
    if (column === null) return;
    const onClick = ({ target }: Event) => {
      const number = target instanceof HTMLButtonElement ? target.parentElement?.dataset.number : undefined;
      if (number !== undefined) void toggleFold(key, Number(number) - 1);
    };
    // The focus stays with the text.
    const onMouseDown = (event: Event) => event.target instanceof HTMLButtonElement && event.preventDefault();
    column.addEventListener('click', onClick);
    column.addEventListener('mousedown', onMouseDown);
    return () => {
      column.removeEventListener('click', onClick);
      column.removeEventListener('mousedown', onMouseDown);
    };
  }, [numbers, key]);
}
