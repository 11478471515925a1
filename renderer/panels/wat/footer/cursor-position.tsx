import { useEffect, useState } from 'react';
import { useTranslation } from '../../../locales/use-translation';
import type { OpenModule } from '../../../state/module-store';
import { lineOf, useLineArrivals } from '../../../state/wat/lines';
import { moduleBytes } from '../../../state/wat/queries';
import { selectedLineCount } from '../../../state/wat/text-selection';
import { FIRST_VIEW, useWatViews } from '../../../state/wat/view-store';
import { CopyButton } from '../../../ui/copy-button';
import { formatOffset } from '../../../ui/format-offset';
import type { WatDocument } from '../../../wasm/print/document';
import styles from '../wat.module.css';

/** Of a line that says more, the rest is cut. */
const MOST_BYTES = 32;

const NONE: Uint8Array = new Uint8Array();

interface CursorPositionProps {
  readonly open: OpenModule;
  readonly document: WatDocument;
}

/** `line 120 · 0x1a2b · 20 01 6a`: the cursor's line, its byte offset and its bytes. */
export function CursorPosition({ open, document }: CursorPositionProps) {
  const { t, i18n } = useTranslation('wat');
  const cursor = useWatViews((views) => (views[open.key] ?? FIRST_VIEW).cursor);
  const anchor = useWatViews((views) => (views[open.key] ?? FIRST_VIEW).anchor);
  // Each arrival asks whether the cursor's line is there now; only a line that has come draws this again.
  const row = useLineArrivals(() => lineOf(open.key, document, cursor.line));
  const bytes = useLineBytes(open, row?.start ?? -1, row?.end ?? -1);
  const selected = selectedLineCount(anchor, cursor);
  const shown = (count: number) => count.toLocaleString(i18n.language);
  return (
    <span className={styles.position}>
      <span>{t('line', { line: shown(cursor.line + 1) })}</span>
      {row !== null && row.start >= 0 && (
        <>
          <span aria-hidden>·</span>
          <code>{formatOffset(row.start)}</code>
          <CopyButton text={() => formatOffset(row.start)} label={t('copyOffset')} />
          <code className={styles.bytes}>
            {hexText(bytes)}
            {row.end - row.start > MOST_BYTES && ' …'}
          </code>
        </>
      )}
      {selected > 0 && <span>{t('selectedLines', { count: selected, shown: shown(selected) })}</span>}
    </span>
  );
}

/** The bytes that a line says, as far as they are shown. */
function useLineBytes({ key, revision }: OpenModule, start: number, end: number): Uint8Array {
  const [bytes, setBytes] = useState(NONE);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a rebuilt module has other bytes at the same place
  useEffect(() => {
    let current = true;
    const length = start < 0 ? 0 : Math.min(end - start, MOST_BYTES);
    const read = length <= 0 ? Promise.resolve(NONE) : moduleBytes(key, start, length);
    void read.then((found) => current && setBytes(found ?? NONE));
    return () => {
      current = false;
    };
  }, [key, revision, start, end]);
  return bytes;
}

/** `20 01 6a`. */
function hexText(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join(' ');
}
