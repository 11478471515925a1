import { useTranslation } from '../../locales/use-translation';
import { FailureNotice } from '../../ui/failure-notice';
import type { ModuleFailure } from '../../wasm/outcome';
import styles from './overview.module.css';

/** Why the bytes stop being a module: what was expected, in which section, at which place. */
export function Fault({ fault }: { readonly fault: ModuleFailure }) {
  const { t } = useTranslation('overview');
  return (
    <div className={styles.part}>
      <FailureNotice failure={fault} urgent={false} />
      <p className={styles.hint}>{t('faultKept')}</p>
    </div>
  );
}
