import { useId } from 'react';
import { useTranslation } from '../../locales/use-translation';
import { useApp } from '../../state/app-store';
import { openCrateDialog } from '../../state/crates';
import { openModuleDialog, openSample } from '../../state/open-module';
import { openDialog } from '../../state/view-store';
import { Button } from '../../ui/button';
import { Panel } from '../../ui/panel';
import { Recents } from './recents';
import styles from './welcome.module.css';

/** The first screen: three things to begin with, something to try, and what was open lately. */
export function WelcomePanel() {
  const { t } = useTranslation('welcome');
  return (
    <Panel name={t('name')}>
      <div className={styles.page}>
        <div>
          <h1 className={styles.title}>{t('title')}</h1>
          <p className={styles.text}>{t('text')}</p>
        </div>
        <div className={styles.actions}>
          <Action name={t('openModule')} hint={t('openModuleHint')} onPress={() => void openModuleDialog()} />
          <Action name={t('openCrate')} hint={t('openCrateHint')} onPress={() => void openCrateDialog()} />
          <Action name={t('newCrate')} hint={t('newCrateHint')} onPress={() => openDialog('new-crate')} />
        </div>
        <Samples />
        <Recents />
      </div>
    </Panel>
  );
}

interface ActionProps {
  readonly name: string;
  readonly hint: string;
  readonly onPress: () => void;
}

function Action({ name, hint, onPress }: ActionProps) {
  const id = useId();
  return (
    <div className={styles.action}>
      <button type="button" className={styles.actionName} aria-describedby={id} onClick={onPress}>
        {name}
      </button>
      <p id={id} className={styles.hint}>
        {hint}
      </p>
    </div>
  );
}

function Samples() {
  const { t } = useTranslation(['welcome', 'sample']);
  const samples = useApp((state) => state.start?.samples) ?? [];
  if (samples.length === 0) return null;
  return (
    <section aria-labelledby="welcome-samples">
      <h2 id="welcome-samples" className={styles.heading}>
        {t('samples')}
      </h2>
      <div className={styles.samples}>
        {samples.map(({ id }) => (
          <Button key={id} title={t(`sample:${id}.text`)} onPress={() => void openSample(id)}>
            {t(`sample:${id}.title`)}
          </Button>
        ))}
      </div>
    </section>
  );
}
