import { type FormEvent, useState } from 'react';
import type { PackageFormat } from '../../preload/contract/contract';
import { useTranslation } from '../locales/use-translation';
import { useModules } from '../state/module-store';
import { exportPackage, useExportTarget } from '../state/take-out';
import { openDialog } from '../state/view-store';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { Name } from '../ui/name';
import { Segments } from '../ui/segments';
import styles from './export-dialog.module.css';

const FORMATS: readonly PackageFormat[] = ['folder', 'tgz'];

const close = () => openDialog(null);

/** The form in which a built package leaves the app; where to, the system's dialog asks. */
export function ExportDialog() {
  const { t } = useTranslation('shell');
  const key = useExportTarget((target) => target.key);
  const name = useModules(({ modules }) => (key === null ? null : (modules[key]?.artifact.name ?? null)));
  const [format, setFormat] = useState<PackageFormat>('folder');
  const [busy, setBusy] = useState(false);
  if (key === null || name === null) return null;
  const write = async (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    const written = await exportPackage(key, format);
    setBusy(false);
    if (written) close();
  };
  return (
    <Dialog title={t('export.title')} onClose={close}>
      <form className={styles.form} onSubmit={(event) => void write(event)}>
        <p>
          <Name text={name} />
        </p>
        <Segments
          label={t('export.format')}
          value={format}
          segments={FORMATS.map((value) => ({ value, label: t(`export.formats.${value}`) }))}
          onChange={setFormat}
        />
        <p className={styles.hint}>{t(`export.hints.${format}`)}</p>
        <div className={styles.actions}>
          <Button onPress={close}>{t('cancel')}</Button>
          <Button type="submit" look="main" disabled={busy} onPress={() => undefined}>
            {t('export.write')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
