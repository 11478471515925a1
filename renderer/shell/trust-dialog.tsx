import { useTranslation } from '../locales/use-translation';
import { useBuilds } from '../state/build-store';
import { answerTrust } from '../state/builds';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { Name } from '../ui/name';
import styles from './trust-dialog.module.css';

/** Building runs the crate's code, so a person says once for each folder that it may. */
export function TrustDialog() {
  const { t } = useTranslation('shell');
  const question = useBuilds((state) => state.trustQuestion);
  if (question === null) return null;
  const refuse = () => void answerTrust(false);
  return (
    <Dialog
      role="alertdialog"
      title={t('trust.title')}
      onClose={refuse}
      actions={
        <>
          <Button onPress={refuse}>{t('cancel')}</Button>
          <Button look="main" onPress={() => void answerTrust(true)}>
            {t('trust.yes')}
          </Button>
        </>
      }
    >
      <p className={styles.folder}>
        <Name text={question.root} className={styles.path} />
      </p>
      <p>{t('trust.text')}</p>
      <p className={styles.once}>{t('trust.once')}</p>
    </Dialog>
  );
}
