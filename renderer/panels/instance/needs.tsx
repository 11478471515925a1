import clsx from 'clsx';
import { useState } from 'react';
import { useTranslation } from '../../locales/use-translation';
import type { Need } from '../../runtime/model';
import type { OpenModule } from '../../state/module-store';
import { Button } from '../../ui/button';
import styles from './instance.module.css';
import { NeedsSheet } from './needs-sheet';

/** How many of its needs are met, as the button that shows them all. */
export function Needs({ open, needs }: { readonly open: OpenModule; readonly needs: readonly Need[] | null }) {
  const { t, i18n } = useTranslation('instance');
  const [shown, setShown] = useState(false);
  if (needs === null || needs.length === 0) return null;
  const unmet = needs.filter(({ given }) => given === null).length;
  const write = (count: number) => count.toLocaleString(i18n.language);
  const total = write(needs.length);
  const words = unmet > 0 ? t('unmet', { shown: write(unmet), total }) : t('met', { count: needs.length, shown: total });
  return (
    <span className={clsx(styles.needs, unmet > 0 && styles.unmet)}>
      <Button look="quiet" label={words} title={t('needsHint')} onPress={() => setShown(true)}>
        <span className={styles.word}>{words}</span>
        <span className={styles.short}>{unmet > 0 ? `${write(unmet)}/${total}` : `✓ ${total}`}</span>
      </Button>
      {shown && <NeedsSheet open={open} needs={needs} onClose={() => setShown(false)} />}
    </span>
  );
}
