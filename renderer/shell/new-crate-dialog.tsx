import { type FormEvent, useState } from 'react';
import type { Failure } from '../../preload/contract/failure';
import { useTranslation } from '../locales/use-translation';
import { useApp } from '../state/app-store';
import { chooseParent, createCrate } from '../state/crates';
import { openDialog } from '../state/view-store';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { FailureNotice } from '../ui/failure-notice';
import { LabelledField } from '../ui/labelled-field';
import { Name } from '../ui/name';

import { wrongInName } from './crate-name';
import styles from './new-crate-dialog.module.css';

const close = () => openDialog(null);

/** A folder, a name, and the template is written there. */
export function NewCrateDialog() {
  const { t } = useTranslation('shell');
  const vendored = useApp((state) => state.start?.templateVendored ?? true);
  const [parent, setParent] = useState<string | null>(null);
  const [name, setName] = useState('hello-wasm');
  const [failure, setFailure] = useState<Failure | null>(null);
  const [busy, setBusy] = useState(false);
  const wrong = wrongInName(name);

  const choose = async () => setParent((await chooseParent()) ?? parent);
  const create = async (event: FormEvent) => {
    event.preventDefault();
    if (parent === null || wrong !== null || busy) return;
    setBusy(true);
    const failed = await createCrate(parent, name);
    setBusy(false);
    setFailure(failed);
    if (failed === null) close();
  };

  return (
    <Dialog title={t('newCrate.title')} onClose={close}>
      <form className={styles.form} onSubmit={(event) => void create(event)}>
        <LabelledField
          label={t('newCrate.name')}
          hint={t('newCrate.nameHint')}
          value={name}
          error={wrong === null ? null : t(`newCrate.wrong.${wrong}`)}
          onChange={(next) => {
            setName(next);
            setFailure(null);
          }}
        />
        <div className={styles.folder}>
          <Button onPress={() => void choose()}>{t('newCrate.choose')}</Button>
          {parent === null ? <span className={styles.none}>{t('newCrate.noFolder')}</span> : <Name text={parent} className={styles.path} />}
        </div>
        {!vendored && <p className={styles.network}>{t('newCrate.network')}</p>}
        {failure !== null && <FailureNotice failure={failure} />}
        <div className={styles.actions}>
          <Button onPress={close}>{t('cancel')}</Button>
          <Button type="submit" look="main" disabled={parent === null || wrong !== null || busy} onPress={() => undefined}>
            {t('newCrate.create')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
