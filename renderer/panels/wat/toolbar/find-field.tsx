import { CaseSensitive, ChevronDown, ChevronUp, Regex } from 'lucide-react';
import { type RefObject, useEffect, useEffectEvent, useRef, useState } from 'react';
import { useTranslation } from '../../../locales/use-translation';
import type { OpenModule } from '../../../state/module-store';
import { endSearch, nextMatch, searchWat, stopSearch } from '../../../state/wat/search';
import { useWatViews, viewOf } from '../../../state/wat/view-store';
import { Button } from '../../../ui/button';
import { SearchField } from '../../../ui/search-field';
import styles from '../wat.module.css';
import { FindCount } from './find-count';

/** After the last key a search begins by itself. Milliseconds. */
const TYPING_PAUSE = 200;

interface FindFieldProps {
  readonly open: OpenModule;
  /** The panel, to tell whether it is the one that F3 means. */
  readonly panel: RefObject<HTMLElement | null>;
}

/** Enter and F3 lead to the next match, with Shift to the one before; Escape ends the search. */
export function FindField({ open, panel }: FindFieldProps) {
  const { t } = useTranslation('wat');
  const { key } = open;
  const search = useWatViews((views) => views[key]?.search ?? null);
  const [text, setText] = useState(search?.query.text ?? '');
  const [regex, setRegex] = useState(search?.query.regex ?? false);
  const [caseSensitive, setCaseSensitive] = useState(search?.query.caseSensitive ?? false);
  const typing = useRef(0);

  const look = useEffectEvent(() => {
    window.clearTimeout(typing.current);
    typing.current = 0;
    const query = viewOf(key).search?.query;
    if (query?.text === text && query.regex === regex && query.caseSensitive === caseSensitive) return;
    void searchWat(key, { text, regex, caseSensitive });
  });
  useEffect(() => {
    if (text === '') endSearch(key);
    else typing.current = window.setTimeout(() => look(), TYPING_PAUSE);
    return () => window.clearTimeout(typing.current);
  }, [key, text]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a changed way to look looks again at once
  useEffect(() => {
    if (text !== '') look();
  }, [regex, caseSensitive]);

  const step = async (direction: 1 | -1) => {
    if (text === '') return;
    look();
    await nextMatch(key, direction);
  };
  const onF3 = useEffectEvent((event: KeyboardEvent) => {
    if (event.key !== 'F3' || text === '' || (panel.current?.clientHeight ?? 0) === 0) return;
    event.preventDefault();
    void step(event.shiftKey ? -1 : 1);
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => onF3(event);
    window.addEventListener('keydown', listener);
    return () => window.removeEventListener('keydown', listener);
  }, []);

  return (
    <span className={styles.find}>
      <SearchField
        label={t('find')}
        value={text}
        onChange={setText}
        onKeyDown={(event) => {
          if (event.key === 'Escape') stopSearch(key);
          if (event.key !== 'Enter') return;
          event.preventDefault();
          void step(event.shiftKey ? -1 : 1);
        }}
      />
      {/* Pressed by the mouse they leave the focus in the field, where Enter leads to the next match. */}
      <Button keepsFocus icon look="quiet" label={t('matchCase')} pressed={caseSensitive} onPress={() => setCaseSensitive(!caseSensitive)}>
        <CaseSensitive size={16} aria-hidden />
      </Button>
      <Button keepsFocus icon look="quiet" label={t('regex')} pressed={regex} onPress={() => setRegex(!regex)}>
        <Regex size={14} aria-hidden />
      </Button>
      <Button icon look="quiet" label={t('previous')} disabled={text === ''} onPress={() => void step(-1)}>
        <ChevronUp size={14} aria-hidden />
      </Button>
      <Button icon look="quiet" label={t('next')} disabled={text === ''} onPress={() => void step(1)}>
        <ChevronDown size={14} aria-hidden />
      </Button>
      <FindCount moduleKey={key} />
    </span>
  );
}
