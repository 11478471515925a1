import { useTranslation } from 'react-i18next';
import { sectionRows } from '../../state/select/section-rows';
import { formatOffset } from '../../ui/format-offset';
import { Name } from '../../ui/name';
import { Size } from '../../ui/size';
import type { Summary } from '../../wasm/module';
import styles from './overview.module.css';

/** `54%`, `3.2%`, `<0.1%`. */
function percentText(share: number, language: string): string {
  const shown = share === 0 ? 0 : Math.max(share, 0.001);
  const text = shown.toLocaleString(language, { style: 'percent', maximumFractionDigits: shown < 0.1 ? 1 : 0 });
  return share > 0 && share < 0.001 ? `<${text}` : text;
}

/** A hostile module may have a million custom sections. */
const MOST = 400;

/** The parts that the module is made of, in their order, with what they weigh and what they are for. */
export function Sections({ summary }: { readonly summary: Summary }) {
  const { t, i18n } = useTranslation('overview');
  const rows = sectionRows(summary);
  const explain = (name: string, custom: boolean) => {
    const key = custom ? `custom.${name.startsWith('.debug') ? 'debug' : name}` : `section.${name}`;
    return /^[\w .-]+$/.test(name) && i18n.exists(`overview:${key.replace('dylink.0', 'dylink')}`)
      ? t(key.replace('dylink.0', 'dylink'))
      : t('custom.other');
  };
  return (
    <section className={styles.part}>
      <h3>{t('sections')}</h3>
      <table aria-label={t('sections')} className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('column.section')}</th>
            <th scope="col" className={styles.number}>
              {t('column.entries')}
            </th>
            <th scope="col" className={styles.number}>
              {t('column.size')}
            </th>
            <th scope="col">{t('column.share')}</th>
            <th scope="col">{t('column.purpose')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, MOST).map(({ place, section, bytes, share }) => (
            <tr key={place} title={t('at', { start: formatOffset(section.range.start), end: formatOffset(section.range.end) })}>
              <th scope="row">
                <Name text={section.name} />
                {section.custom && <span className={styles.custom}>{t('customMark')}</span>}
              </th>
              <td className={styles.number}>{section.count === null ? '' : section.count.toLocaleString(i18n.language)}</td>
              <td className={styles.number}>
                <Size bytes={bytes} />
              </td>
              <td>
                <span className={styles.bar}>
                  <span style={{ width: `${share * 100}%` }} />
                </span>
                <span className={styles.percent}>{percentText(share, i18n.language)}</span>
              </td>
              <td className={styles.hint}>{explain(section.name, section.custom)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length > MOST && <p className={styles.hint}>{t('moreSections', { count: rows.length - MOST })}</p>}
    </section>
  );
}
