import { useTranslation } from '../../../locales/use-translation';
import { weighed } from '../../../state/select/judgement';
import type { Checking, Validity } from '../../../state/validity';
import { formatOffset } from '../../../ui/format-offset';
import { Name } from '../../../ui/name';
import overview from '../overview.module.css';
import styles from './validity.module.css';

/** One row a checker, in the order in which they are asked. */
export function VerdictTable({ validity }: { readonly validity: Validity }) {
  const { t } = useTranslation('validity');
  return (
    <table aria-label={t('verdicts')} className={overview.table}>
      <thead>
        <tr>
          <th scope="col">{t('column.checker')}</th>
          <th scope="col">{t('column.verdict')}</th>
          <th scope="col" className={overview.number}>
            {t('column.offset')}
          </th>
          <th scope="col">{t('column.message')}</th>
        </tr>
      </thead>
      <tbody>
        {weighed(validity.checkings).map((checking) => (
          <Row key={checking.by} checking={checking} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ checking }: { readonly checking: Checking }) {
  const { t } = useTranslation(['validity', 'failure']);
  const outcome = checking.phase === 'told' ? checking.verdict.outcome : checking.phase;
  const { message = null, offset = null } = checking.phase === 'told' ? checking.verdict : {};
  return (
    <tr>
      <th scope="row">{t(`checker.${checking.by}`)}</th>
      <td className={styles[outcome]}>{t(`outcome.${outcome}`)}</td>
      <td className={overview.number}>{offset !== null && formatOffset(offset)}</td>
      <td className={overview.hint}>
        {message !== null && <Name className={styles.message} text={message} />}
        {checking.phase === 'failed' && t(`failure:${checking.failure.code}.title`)}
      </td>
    </tr>
  );
}
