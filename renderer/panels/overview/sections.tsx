import { useState } from 'react';
import { useTranslation } from '../../locales/use-translation';
import { debugInfo, sectionRows } from '../../state/select/section-rows';
import { formatSize } from '../../ui/format-size';
import type { Summary } from '../../wasm/model/module';
import styles from './overview.module.css';
import { SectionBar } from './section-bar';
import { SectionRow, type SectionWords } from './section-row';

/** A hostile module may have thousands of custom sections. */
const MOST = 400;

interface SectionsProps extends Pick<Summary, 'sections' | 'byteLength'> {
  readonly words: SectionWords;
}

/** The parts that the module is made of, in their order. */
export function Sections({ sections, byteLength, words }: SectionsProps) {
  const { t, i18n } = useTranslation('overview');
  const rows = sectionRows({ sections, byteLength });
  const debug = debugInfo(sections);
  const [chosen, setChosen] = useState<number | null>(null);
  return (
    <section className={styles.part}>
      <h3>{t('sections')}</h3>
      <SectionBar rows={rows.slice(0, MOST)} chosen={chosen} onChoose={setChosen} />
      <table aria-label={t('sections')} className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('column.section')}</th>
            <th scope="col" className={`${styles.number} ${styles.id}`}>
              {t('column.id')}
            </th>
            <th scope="col" className={`${styles.number} ${styles.offset}`}>
              {t('column.offset')}
            </th>
            <th scope="col" className={`${styles.number} ${styles.entries}`}>
              {t('column.entries')}
            </th>
            <th scope="col" className={styles.number}>
              {t('column.size')}
            </th>
            <th scope="col" className={styles.share}>
              {t('column.share')}
            </th>
            <th scope="col">{t('column.purpose')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, MOST).map((row) => (
            <SectionRow key={row.index} row={row} words={words} chosen={row.index === chosen} />
          ))}
        </tbody>
      </table>
      {rows.length > MOST && <p className={styles.hint}>{t('moreSections', { count: rows.length - MOST })}</p>}
      {debug.count > 0 && (
        <p className={styles.hint}>{t('debugInfo', { count: debug.count, size: formatSize(debug.bytes, i18n.language) })}</p>
      )}
    </section>
  );
}
