import { useTranslation } from '../../locales/use-translation';
import type { OpenModule } from '../../state/module-store';
import type { WatState } from '../../state/wat/document-store';
import { CursorPlace } from './cursor-place';
import { PrinterStatus } from './printer-status';
import styles from './wat.module.css';

interface WatFooterProps {
  readonly open: OpenModule;
  readonly wat: WatState | null;
}

/** Where the cursor is, in lines and in bytes; who printed the text. */
export function WatFooter({ open, wat }: WatFooterProps) {
  const { t } = useTranslation('wat');
  const document = wat?.document ?? null;
  return (
    <fieldset className={styles.footer} aria-label={t('place')}>
      {document !== null && <CursorPlace open={open} document={document} />}
      <span className={styles.space} />
      <PrinterStatus moduleKey={open.key} wat={wat} />
    </fieldset>
  );
}
