import { useEffect, useRef, useState } from 'react';
import { useTranslation } from '../../locales/use-translation';
import type { CallLog } from '../../state/call-log';
import { useFixedRows } from '../../ui/use-fixed-rows';
import styles from './call-log.module.css';
import { LogLine } from './log-line';

const ROW_HEIGHT = 20;

interface LogLinesProps {
  readonly entries: CallLog;
  readonly positionKey: string;
}

/** The lines in view; the newest stays in view until the person scrolls away from it. */
export function LogLines({ entries, positionKey }: LogLinesProps) {
  const { t } = useTranslation('call-log');
  const rows = useFixedRows({ count: entries.length, rowHeight: ROW_HEIGHT, positionKey });
  const [follows, setFollows] = useState(true);
  const following = useRef(true);
  const { scroller, show, visible } = rows;
  const last = entries.at(-1)?.key;

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new last line is what moves the view
  useEffect(() => {
    if (following.current && entries.length > 0) show(entries.length - 1);
  }, [last, entries.length, show, visible]);

  const onScroll = () => {
    const element = scroller.current;
    if (element !== null && element.clientHeight > 0) {
      following.current = element.scrollTop + element.clientHeight >= element.scrollHeight - ROW_HEIGHT;
      setFollows(following.current);
    }
    rows.onScroll();
  };

  return (
    <div
      ref={scroller}
      role="log"
      aria-label={t('name')}
      // Lines that scrolling brings in are not news.
      aria-live={follows ? 'polite' : 'off'}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrollable region must be reachable by keyboard
      tabIndex={0}
      className={styles.log}
      onScroll={onScroll}
    >
      <div className={styles.sizer} style={rows.sizer}>
        <div className={styles.window} style={{ transform: `translateY(${rows.offset}px)` }}>
          {entries.slice(rows.first, rows.end).map((entry) => (
            <LogLine key={entry.key} entry={entry} />
          ))}
        </div>
      </div>
    </div>
  );
}
