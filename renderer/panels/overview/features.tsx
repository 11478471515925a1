import { useTranslation } from '../../locales/use-translation';
import { formatOffset } from '../../ui/format-offset';
import { Name } from '../../ui/name';
import type { Feature } from '../../wasm/model/module';
import styles from './overview.module.css';

interface FeaturesProps {
  /** Seen in the module itself. */
  readonly features: readonly Feature[];
  /** What its compiler was allowed to use. */
  readonly target: readonly string[];
  /** Behind a fault nothing was looked at; bodies are read behind the first screen. */
  readonly known: 'all' | 'reading' | 'broken';
}

/** Which proposals beyond the first version of Wasm the module needs. */
export function Features({ features, target, known }: FeaturesProps) {
  const { t, i18n } = useTranslation(['overview', 'feature']);
  return (
    <section className={styles.part}>
      <h3>{t('features')}</h3>
      {features.length === 0 ? (
        <p className={styles.hint}>{t({ all: 'noFeatures', reading: 'noFeaturesYet', broken: 'noFeaturesRead' }[known])}</p>
      ) : (
        <dl className={styles.list}>
          {features.map(({ name, offset }) => (
            <div key={name} title={t('firstSeen', { offset: formatOffset(offset) })}>
              <dt>{name}</dt>
              <dd className={styles.hint}>{i18n.exists(`feature:${name}`) ? t(`feature:${name}`) : ''}</dd>
            </div>
          ))}
        </dl>
      )}
      {features.length > 0 && known === 'reading' && <p className={styles.hint}>{t('moreFeatures')}</p>}
      {target.length > 0 && (
        <p className={styles.hint}>
          {t('targetFeatures')}{' '}
          {target.slice(0, 60).map((name, index) => (
            <span key={name}>
              {index > 0 && ' · '}
              <Name text={name} />
            </span>
          ))}
        </p>
      )}
    </section>
  );
}
