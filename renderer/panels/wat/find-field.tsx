import { CaseSensitive, ChevronDown, ChevronUp } from 'lucide-react';
import { type RefObject, useEffect, useEffectEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ModuleKey } from '../../state/module-store';
import { findInWat } from '../../state/printing';
import { Button } from '../../ui/button';
import { SearchField } from '../../ui/search-field';
import type { WatMatch } from '../../wasm/print/document';
import styles from './wat.module.css';
import type { WatTextHandle } from './wat-text';

interface FindFieldProps {
  readonly moduleKey: ModuleKey;
  readonly match: WatMatch | null;
  readonly onMatch: (match: WatMatch | null) => void;
  readonly text: RefObject<WatTextHandle | null>;
}

/** Enter and F3 lead to the next match, with Shift to the one before. */
export function FindField({ moduleKey, match, onMatch, text }: FindFieldProps) {
  const { t } = useTranslation('wat');
  const [query, setQuery] = useState('');
  const [exact, setExact] = useState(false);
  const [missed, setMissed] = useState(false);

  const find = async (direction: 1 | -1) => {
    if (query === '') return;
    const from = match === null ? (text.current?.topLine() ?? 0) : Math.max(0, match.line + direction);
    const found = await findInWat(moduleKey, query, from, direction, exact);
    onMatch(found);
    setMissed(found === null);
    if (found !== null) text.current?.show(found.line, 'third');
  };

  const onF3 = useEffectEvent((event: KeyboardEvent) => {
    if (event.key !== 'F3' || query === '' || text.current?.isVisible() !== true) return;
    event.preventDefault();
    void find(event.shiftKey ? -1 : 1);
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
        value={query}
        onChange={(value) => {
          setQuery(value);
          setMissed(false);
          onMatch(null);
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return;
          event.preventDefault();
          void find(event.shiftKey ? -1 : 1);
        }}
      />
      <Button icon look="quiet" label={t('matchCase')} pressed={exact} onPress={() => setExact(!exact)}>
        <CaseSensitive size={16} aria-hidden />
      </Button>
      <Button icon look="quiet" label={t('previous')} disabled={query === ''} onPress={() => void find(-1)}>
        <ChevronUp size={14} aria-hidden />
      </Button>
      <Button icon look="quiet" label={t('next')} disabled={query === ''} onPress={() => void find(1)}>
        <ChevronDown size={14} aria-hidden />
      </Button>
      {missed && (
        <span role="alert" className={styles.missed}>
          {t('nothingFound')}
        </span>
      )}
    </span>
  );
}
