import { useTranslation } from '../../../locales/use-translation';
import type { ModuleKey, OpenModule } from '../../../state/module-store';
import { cancelCopy } from '../../../state/wat/copy';
import type { WatState } from '../../../state/wat/document-store';
import { NO_JOBS, useWatJobs } from '../../../state/wat/jobs-store';
import { cancelPrinting } from '../../../state/wat/printer';
import { cancelSave } from '../../../state/wat/save';
import { Job } from '../job-bar';
import styles from '../wat.module.css';
import { CursorPosition } from './cursor-position';

interface WatFooterProps {
  readonly open: OpenModule;
  readonly wat: WatState | null;
}

/** The cursor's position in lines and in bytes; the printer of the text and what is going on. */
export function WatFooter({ open, wat }: WatFooterProps) {
  const { t } = useTranslation('wat');
  const document = wat?.document ?? null;
  return (
    <fieldset className={styles.footer} aria-label={t('place')}>
      {document !== null && <CursorPosition open={open} document={document} />}
      <span className={styles.space} />
      <PrinterStatus moduleKey={open.key} wat={wat} />
    </fieldset>
  );
}

interface PrinterStatusProps {
  readonly moduleKey: ModuleKey;
  readonly wat: WatState | null;
}

/** The printer and how many lines it printed, behind the jobs that are going on. */
function PrinterStatus({ moduleKey, wat }: PrinterStatusProps) {
  const { t } = useTranslation('wat');
  const { measuring, saving, copying } = useWatJobs((jobs) => jobs[moduleKey]) ?? NO_JOBS;
  const whole = wat?.phase === 'printing' && wat.printer !== 'watchglass';
  return (
    <span className={styles.status}>
      {saving !== null && <Job label={t('saving')} done={saving} cancel={t('cancelSave')} onCancel={() => cancelSave(moduleKey)} />}
      {copying !== null && <Job label={t('copying')} done={copying} cancel={t('cancelCopy')} onCancel={() => cancelCopy(moduleKey)} />}
      {whole && <Job label={t('printing')} done={wat.progress} cancel={t('cancel')} onCancel={() => cancelPrinting(moduleKey)} />}
      {measuring !== null && <Job label={t('measuring')} done={measuring} />}
      <span role="status" aria-label={t('printer')}>
        <PrinterText wat={wat} />
      </span>
    </span>
  );
}

function PrinterText({ wat }: { readonly wat: WatState | null }) {
  const { t, i18n } = useTranslation('wat');
  if (wat === null) return '';
  if (wat.document === null) return wat.phase === 'printing' ? t('printing') : t('notPrinted');
  const { lineCount, exact, printer } = wat.document;
  const shown = lineCount.toLocaleString(i18n.language);
  const lines = exact ? t('lines', { count: lineCount, shown }) : t('aboutLines', { count: lineCount, shown });
  return `${t(`printed.${printer}`)} · ${lines}`;
}
