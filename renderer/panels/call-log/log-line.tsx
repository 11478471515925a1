import clsx from 'clsx';
import { memo } from 'react';
import { useTranslation } from '../../locales/use-translation';
import type { LogEntry } from '../../runtime/model';
import type { LoggedEntry } from '../../state/call-log';
import { Badge } from '../../ui/badge';
import { Name } from '../../ui/name';
import { Time } from '../../ui/time';
import { demangle } from '../../wasm/demangle/demangle';
import styles from './call-log.module.css';
import { lineText } from './line-text';
import { lineTokens } from './line-tokens';

/** Text that a line may hold; what crosses from the host is cut there already. */
const LONGEST = 4000;
const DEEPEST = 12;

export const LogLine = memo(function LogLine({ entry }: { readonly entry: LoggedEntry }) {
  const { t } = useTranslation('call-log');
  const text = lineText(entry, t).slice(0, LONGEST);
  const meaning = lineMeaning(entry);
  const called = entry.kind === 'call' || entry.kind === 'import';
  return (
    <div className={clsx(styles.line, styles[entry.kind])}>
      <span className={styles.time}>{entry.depth === 0 && entry.kind !== 'result' ? clockText(entry.time) : ''}</span>
      <span className={styles.text} style={{ paddingInlineStart: `${Math.min(entry.depth, DEEPEST) * 18}px` }} title={text.slice(0, 500)}>
        {entry.kind === 'import' && <span aria-hidden="true" className={styles.out} />}
        <bdi className={clsx(entry.kind === 'result' && entry.stubbed && styles.invented)}>
          {lineTokens(text, called).map((token, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: tokens of a line never move
            <span key={index} className={token.kind === 'text' ? undefined : styles[token.kind]}>
              {token.text}
            </span>
          ))}
        </bdi>
        {meaning !== null && (
          <>
            {'  '}
            <Name text={meaning} className={styles.meaning} />
          </>
        )}
        {entry.kind === 'import' && entry.stubbed && (
          <>
            {' '}
            <Badge>{t('stub')}</Badge>
          </>
        )}
      </span>
      <span className={styles.time}>{entry.duration !== null && <Time milliseconds={entry.duration} />}</span>
    </div>
  );
});

/** `10:24:07.1` of local time. */
function clockText(time: number): string {
  const date = new Date(time);
  const two = (part: number) => String(part).padStart(2, '0');
  return `${two(date.getHours())}:${two(date.getMinutes())}:${two(date.getSeconds())}.${Math.floor(date.getMilliseconds() / 100)}`;
}

/** What people wrote for the mangled name of what is called. */
function lineMeaning({ called }: LogEntry): string | null {
  return called === null ? null : demangle(called);
}
