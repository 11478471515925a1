import { useState } from 'react';
import { useTranslation } from '../../../locales/use-translation';
import type { OpenModule } from '../../../state/module-store';
import { goTo, selectItemAt } from '../../../state/wat/cursor';
import { TextField } from '../../../ui/text-field';
import styles from '../wat.module.css';

interface GoToFieldProps {
  readonly open: OpenModule;
  readonly disabled: boolean;
}

/** A func's index, a `$name`, a demangled one, an export's, a line as `:120`, a byte offset as `0x1a2b`. */
export function GoToField({ open, disabled }: GoToFieldProps) {
  const { t } = useTranslation('wat');
  const [wanted, setWanted] = useState('');
  const [missed, setMissed] = useState<string | null>(null);

  const go = async () => {
    if (wanted.trim() === '') return;
    const line = await goTo(open.key, wanted);
    setMissed(line === null ? wanted : null);
    if (line !== null) await selectItemAt(open, line);
  };

  return (
    <span className={styles.goTo}>
      <TextField
        label={t('goTo')}
        hint={t('goToHint')}
        value={wanted}
        disabled={disabled}
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
          {t('notThere', { name: missed.trim().slice(0, 40) })}
        </bdi>
      )}
    </span>
  );
}
