import { useTranslation } from '../../locales/use-translation';
import type { ModuleFailure } from '../../wasm/outcome';
import styles from './instance.module.css';

/** A failure by its title alone; the whole of it stands in Call, where the eye is. */
export function FailureLine({ failure }: { readonly failure: ModuleFailure }) {
  const { t, i18n } = useTranslation('failure');
  const code = i18n.exists(`failure:${failure.code}.title`) ? failure.code : 'unexpected';
  return <span className={styles.failure}>{t(`${code}.title`, { replace: { code: failure.code, ...failure.facts } })}</span>;
}
