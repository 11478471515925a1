import { useTranslation } from '../../locales/use-translation';
import { Name } from '../../ui/name';
import type { Producer } from '../../wasm/model/module';
import styles from './overview.module.css';

const MOST = 40;

/** Which tools made the module, as far as they say. https://github.com/WebAssembly/tool-conventions/blob/main/ProducersSection.md */
export function Producers({ producers }: { readonly producers: readonly Producer[] }) {
  const { t, i18n } = useTranslation('overview');
  return (
    <section className={styles.part}>
      <h3>{t('producers')}</h3>
      {producers.length === 0 && <p className={styles.hint}>{t('noProducers')}</p>}
      <dl className={styles.list}>
        {producers.slice(0, MOST).map(({ field, values }) => (
          <div key={field}>
            <dt>{/^[\w-]+$/.test(field) && i18n.exists(`overview:producer.${field}`) ? t(`producer.${field}`) : <Name text={field} />}</dt>
            <dd>
              {values.slice(0, MOST).map(({ name, version }) => (
                <div key={name}>
                  <Name text={name} /> {version !== '' && <Name className={styles.hint} text={version} />}
                </div>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
