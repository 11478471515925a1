import { useTranslation } from '../../../locales/use-translation';
import type { OpenModule } from '../../../state/module-store';
import { judgementOf } from '../../../state/select/judgement';
import { cancelValidation, useValidities, validate } from '../../../state/validity';
import { Button } from '../../../ui/button';
import overview from '../overview.module.css';
import { FailingPosition } from './failing-position';
import styles from './validity.module.css';
import { VerdictTable } from './verdict-table';

/** Whether the module is valid, by three that do not depend on us; asked when a person wants to know. */
export function Validity({ open }: { readonly open: OpenModule }) {
  const { t } = useTranslation('validity');
  const remembered = useValidities((validities) => validities[open.key]) ?? null;
  const validity = remembered?.revision === open.revision ? remembered : null;
  const judgement = judgementOf(validity);
  const asking = validity?.phase === 'asking';
  return (
    <section className={overview.part}>
      <h3>{t('title')}</h3>
      <div className={styles.head}>
        {asking ? (
          <Button onPress={() => cancelValidation(open.key)}>{t('cancel')}</Button>
        ) : (
          // Until the whole module has arrived no decoder can hand out its bytes.
          <Button disabled={open.revision === 0} onPress={() => void validate(open.key)}>
            {t('validate')}
          </Button>
        )}
        <p role="status" aria-label={t('title')} className={styles[judgement]}>
          {t(`judgement.${judgement}`)}
        </p>
      </div>
      {validity !== null && <VerdictTable validity={validity} />}
      {validity?.context != null && <FailingPosition open={open} context={validity.context} />}
    </section>
  );
}
