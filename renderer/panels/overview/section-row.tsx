import { useTranslation } from '../../locales/use-translation';
import type { SectionRow as Row } from '../../state/select/section-rows';
import { formatNumber } from '../../ui/format-number';
import { formatOffset } from '../../ui/format-offset';
import { Name } from '../../ui/name';
import { Size } from '../../ui/size';
import type { Section } from '../../wasm/model/module';
import styles from './overview.module.css';
import { saysText } from './says-text';

/** `54%`, `3.2%`, `<0.1%`. */
function percentText(share: number, language: string): string {
  const shown = share === 0 ? 0 : Math.max(share, 0.001);
  const text = formatNumber(shown, language, { style: 'percent', maximumFractionDigits: shown < 0.1 ? 1 : 0 });
  return share > 0 && share < 0.001 ? `<${text}` : text;
}

/** Families of custom sections that share their words. */
const FAMILIES: readonly (readonly [prefix: string, key: string])[] = [
  ['.debug_', 'debug'],
  ['reloc.', 'reloc'],
  ['dylink', 'dylink'],
  ['component-type', 'component-type'],
  ['__wasm_bindgen', 'wasm-bindgen'],
];

/** A component's sections have names of their own, and some of the same names. */
export type SectionWords = 'section' | 'componentSection';

/** Known sections have their own words; names are hostile and may hold what would lead i18next into its own keys. */
function purposeKey({ name, custom }: Section, words: SectionWords): string {
  if (!custom) return /^[a-z -]+$/.test(name) ? `${words}.${name}` : 'section.unknown';
  const family = FAMILIES.find(([prefix]) => name.startsWith(prefix))?.[1] ?? name;
  return /^[\w-]+$/.test(family) ? `custom.${family}` : 'custom.other';
}

/** One part of the module: where it lies, what it weighs, what it is for and, where it tells, what it says. */
export function SectionRow({ row: { section, bytes, share }, words }: { readonly row: Row; readonly words: SectionWords }) {
  const { t, i18n } = useTranslation('overview');
  const { range, count, custom, state, says, name } = section;
  const key = purposeKey(section, words);
  const text = says === null ? '' : saysText(says, t, i18n.language);
  return (
    <tr title={t('at', { start: formatOffset(range.start), end: formatOffset(range.end) })}>
      <th scope="row">
        <Name text={name} />
        {custom && <span className={styles.mark}>{t('customMark')}</span>}
        {state === 'broken' && <span className={styles.broken}>{t('broken')}</span>}
        {state === 'unread' && !custom && <span className={styles.broken}>{t('unread')}</span>}
      </th>
      <td className={`${styles.number} ${styles.id}`}>{section.id}</td>
      <td className={`${styles.number} ${styles.offset}`}>{formatOffset(range.start)}</td>
      <td className={`${styles.number} ${styles.entries}`}>{count === null ? '' : count.toLocaleString(i18n.language)}</td>
      <td className={styles.number}>
        <Size bytes={bytes} />
      </td>
      <td className={styles.share}>
        <span className={styles.bar}>
          <span style={{ width: `${share * 100}%` }} />
        </span>
        <span className={styles.percent}>{percentText(share, i18n.language)}</span>
      </td>
      <td className={styles.hint}>
        {t([key, 'custom.other'])}
        {text !== '' && <div className={styles.says}>{text}</div>}
      </td>
    </tr>
  );
}
