import { useTranslation } from '../../../locales/use-translation';
import { Name } from '../../../ui/name';
import type { ComponentExtern } from '../../../wasm/component/component';
import styles from '../overview.module.css';

const MOST = 200;

interface ExternsProps {
  readonly title: string;
  /** Said where there are none. */
  readonly none: string;
  readonly externs: readonly ComponentExtern[];
}

/** What a component needs, or offers, by name. */
export function Externs({ title, none, externs }: ExternsProps) {
  const { t } = useTranslation('component');
  return (
    <section className={styles.part} aria-label={title}>
      <h3>{title}</h3>
      {externs.length === 0 && <p className={styles.hint}>{none}</p>}
      <ul>
        {externs.slice(0, MOST).map(({ name, sort }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: names may repeat in a broken component, and rows never move
          <li key={index}>
            <code>
              <Name text={name} />
            </code>{' '}
            <span className={styles.hint}>{t(`sort.${sort}`)}</span>
          </li>
        ))}
      </ul>
      {externs.length > MOST && <p className={styles.hint}>{t('more', { count: externs.length - MOST })}</p>}
    </section>
  );
}
