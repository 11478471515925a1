import { useTranslation } from '../../locales/use-translation';
import type { OpenModule } from '../../state/module-store';
import { lineOf, useLineArrivals } from '../../state/wat/lines';
import { selectedLineCount } from '../../state/wat/text-selection';
import { FIRST_VIEW, useWatViews } from '../../state/wat/view-store';
import { CopyButton } from '../../ui/copy-button';
import { formatOffset } from '../../ui/format-offset';
import type { WatDocument } from '../../wasm/print/document';
import { hexText, MOST_BYTES, useLineBytes } from './use-line-bytes';
import styles from './wat.module.css';

interface CursorPlaceProps {
  readonly open: OpenModule;
  readonly document: WatDocument;
}

/** `line 120 · 0x1a2b · 20 01 6a`: the cursor's line, its byte offset and its bytes. */
export function CursorPlace({ open, document }: CursorPlaceProps) {
  const { t, i18n } = useTranslation('wat');
  const cursor = useWatViews(({ views }) => (views[open.key] ?? FIRST_VIEW).cursor);
  const anchor = useWatViews(({ views }) => (views[open.key] ?? FIRST_VIEW).anchor);
  // With each arrival it is looked whether the cursor's line is there now; only then is this drawn again.
  const row = useLineArrivals(() => lineOf(open.key, document, cursor.line));
  const bytes = useLineBytes(open, row?.start ?? -1, row?.end ?? -1);
  const selected = selectedLineCount(anchor, cursor);
  const shown = (count: number) => count.toLocaleString(i18n.language);
  return (
    <span className={styles.place}>
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
