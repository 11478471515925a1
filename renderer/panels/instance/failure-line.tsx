import { useTranslation } from 'react-i18next';
import { revealPanel } from '../../state/view-store';
import { Button } from '../../ui/button';
import type { ModuleFailure } from '../../wasm/malformed';
import styles from './instance.module.css';

/** A failure by its title alone; the whole of it stands where the call was asked for. */
export function FailureLine({ failure }: { readonly failure: ModuleFailure }) {
  const { t, i18n } = useTranslation(['instance', 'failure']);
  const code = i18n.exists(`failure:${failure.code}.title`) ? failure.code : 'unexpected';
  return (
    <span className={styles.failure}>
      <span>{t(`failure:${code}.title`, { replace: { code: failure.code, ...failure.facts } })}</span>
      <Button look="quiet" onPress={() => revealPanel('call')}>
        {t('why')}
      </Button>
    </span>
  );
}
