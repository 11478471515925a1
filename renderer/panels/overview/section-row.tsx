import { useEffect, useRef } from 'react';
import { useTranslation } from '../../locales/use-translation';
import type { SectionRow as Row } from '../../state/select/section-rows';
import { formatOffset } from '../../ui/format-offset';
import { Name } from '../../ui/name';
import { Size } from '../../ui/size';
import type { Section } from '../../wasm/model/module';
import styles from './overview.module.css';
import { percentText } from './percent-text';
import { saysText } from './says-text';

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

interface SectionRowProps {
  readonly row: Row;
  readonly words: SectionWords;
  /** Chosen in the bar above the table. */
  readonly chosen: boolean;
}

/** One part of the module: where it lies, what it weighs, what it is for and, where it tells, what it says. */
export function SectionRow({ row: { section, bytes, share }, words, chosen }: SectionRowProps) {
  const { t, i18n } = useTranslation('overview');
  const { range, count, custom, state, says, name } = section;
  const key = purposeKey(section, words);
  const text = says === null ? '' : saysText(says, t, i18n.language);
  return (
    <tr
      ref={useShown(chosen)}
      aria-current={chosen || undefined}
      title={t('at', { start: formatOffset(range.start), end: formatOffset(range.end) })}
    >
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

/** Scrolls the row to where it is seen, once it is chosen. */
function useShown(chosen: boolean) {
  const row = useRef<HTMLTableRowElement>(null);
  useEffect(() => {
    if (chosen) row.current?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);
  return row;
}
