import { type RefObject, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OpenModule } from '../../state/module-store';
import { watItemAt, watLineOf } from '../../state/printing';
import { readGoTo } from '../../state/select/go-to';
import { selectionOfItem } from '../../state/select/selection-of-item';
import { select } from '../../state/view-store';
import { TextField } from '../../ui/text-field';
import styles from './wat.module.css';
import type { WatTextHandle } from './wat-text';

interface GoToFieldProps {
  readonly open: OpenModule;
  readonly text: RefObject<WatTextHandle | null>;
}

/** A func's index, a `$name`, an export's name, or a line as `:120`. */
export function GoToField({ open, text }: GoToFieldProps) {
  const { t } = useTranslation('wat');
  const [wanted, setWanted] = useState('');
  const [missed, setMissed] = useState<string | null>(null);

  const go = async () => {
    const place = readGoTo(wanted);
    if (place === null) return;
    const line = place.kind === 'line' ? place.line : await watLineOf(open.key, place.target);
    setMissed(line === null ? wanted : null);
    if (line === null) return;
    text.current?.show(line, 'start');
    const item = await watItemAt(open.key, line);
    const selection = item === null ? null : selectionOfItem(open, item);
    if (selection !== null) text.current?.selectHere(() => select(selection));
  };

  return (
    <span className={styles.find}>
      <TextField
        label={t('goTo')}
        hint={t('goToHint')}
        value={wanted}
        invalid={missed !== null}
        onChange={(value) => {
          setWanted(value);
          setMissed(null);
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return;
          event.preventDefault();
          void go();
        }}
      />
      {missed !== null && (
        <bdi role="alert" className={styles.missed}>
          {t('notThere', { name: missed.slice(0, 40) })}
        </bdi>
      )}
    </span>
  );
}
