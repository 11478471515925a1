import { clsx } from 'clsx';
import { type KeyboardEvent, useRef, useState } from 'react';
import { useTranslation } from '../../locales/use-translation';
import type { SectionRow } from '../../state/select/section-rows';
import { formatSize } from '../../ui/format-size';
import { isolate } from '../../ui/isolate';
import { percentText } from './percent-text';
import styles from './section-bar.module.css';

/** Below this share of the module a segment could not be seen, nor hit. */
const LEAST = 0.004;

/** What a section holds, by the colour of its kind; the others are told apart by their edges. */
const KINDS: Readonly<Record<string, string>> = {
  type: 'type',
  function: 'func',
  code: 'func',
  table: 'table',
  element: 'table',
  elem: 'table',
  memory: 'memory',
  data: 'memory',
  global: 'global',
  tag: 'tag',
};

interface SectionBarProps {
  readonly rows: readonly SectionRow[];
  readonly chosen: number | null;
  /** Gets a section's index. */
  readonly onChoose: (index: number) => void;
}

/** How the module's bytes are shared out, as one bar: arrows walk it, Enter or a click goes to the section's row. */
export function SectionBar({ rows, chosen, onChoose }: SectionBarProps) {
  const { t, i18n } = useTranslation('overview');
  const bar = useRef<HTMLFieldSetElement>(null);
  const [focused, setFocused] = useState(0);
  const shown = rows.filter(({ share }) => share >= LEAST);
  if (shown.length < 2) return null;
  const walk = (event: KeyboardEvent, at: number) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const next = Math.min(shown.length - 1, Math.max(0, at + step));
    setFocused(next);
    bar.current?.querySelectorAll<HTMLElement>('button')[next]?.focus();
  };
  const reachable = Math.min(focused, shown.length - 1);
  return (
    <fieldset ref={bar} aria-label={t('sizes')} className={styles.bar}>
      {shown.map(({ index, section, bytes, share }, at) => {
        const text = t('segment', {
          name: isolate(section.name),
          size: formatSize(bytes, i18n.language),
          share: percentText(share, i18n.language),
        });
        return (
          <button
            key={index}
            type="button"
            className={clsx(styles.segment, styles[section.custom ? 'custom' : (KINDS[section.name] ?? 'other')])}
            style={{ flexGrow: 100 * share }}
            aria-label={text}
            title={text}
            aria-pressed={index === chosen}
            tabIndex={at === reachable ? 0 : -1}
            onClick={() => onChoose(index)}
            onFocus={() => setFocused(at)}
            onKeyDown={(event) => walk(event, at)}
          >
            {share > 0.08 && <span aria-hidden>{section.name}</span>}
          </button>
        );
      })}
    </fieldset>
  );
}
