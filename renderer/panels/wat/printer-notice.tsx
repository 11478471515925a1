import type { OpenModule } from '../../state/module-store';
import type { WatState } from '../../state/wat/document-store';
import { choosePrinter, dismissPrintFailure } from '../../state/wat/printer';
import { FailureNotice } from '../../ui/failure-notice';
import styles from './wat.module.css';

/** Printing once more would fail once more: the file is to be opened again. */
const WITHOUT_BYTES = ['file-changed', 'fetch-failed'];

interface PrinterNoticeProps {
  readonly open: OpenModule;
  readonly wat: WatState | null;
}

/** Why the printer that was chosen is not the one that speaks. */
export function PrinterNotice({ open, wat }: PrinterNoticeProps) {
  if (wat?.failure == null) return null;
  // What a component's text fails for stays so, unless a person stopped it.
  const repeats =
    wat.phase === 'failed' &&
    !WITHOUT_BYTES.includes(wat.failure.code) &&
    (open.component === null || wat.failure.code === 'wasm-tools-stopped');
  const again = repeats ? () => void choosePrinter(open.key, wat.printer) : undefined;
  return (
    <div className={styles.notice}>
      <FailureNotice
        failure={wat.failure}
        onAction={again}
        onDismiss={wat.phase === 'failed' ? undefined : () => dismissPrintFailure(open.key)}
      />
    </div>
  );
}
