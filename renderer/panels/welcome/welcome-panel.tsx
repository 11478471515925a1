import { FileDigit, FolderOpen, type LucideIcon, PackagePlus } from 'lucide-react';
import { useId } from 'react';
import { useTranslation } from '../../locales/use-translation';
import { openCrateDialog } from '../../state/crates';
import { openModuleDialog } from '../../state/open-module';
import { openDialog } from '../../state/view-store';
import { Panel } from '../../ui/panel';
import { Recents } from './recents';
import { Samples } from './samples';
import styles from './welcome.module.css';

/** The first screen: three ways in, what was opened last, and something to try. */
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
          <Action icon={FileDigit} name={t('openModule')} hint={t('openModuleHint')} onPress={() => void openModuleDialog()} />
          <Action icon={FolderOpen} name={t('openCrate')} hint={t('openCrateHint')} onPress={() => void openCrateDialog()} />
          <Action icon={PackagePlus} name={t('newCrate')} hint={t('newCrateHint')} onPress={() => openDialog('new-crate')} />
        </div>
        <Recents />
        <Samples />
      </div>
    </Panel>
  );
}

interface ActionProps {
  readonly icon: LucideIcon;
  readonly name: string;
  readonly hint: string;
  readonly onPress: () => void;
}

function Action({ icon: Icon, name, hint, onPress }: ActionProps) {
  const id = useId();
  return (
    <div className={styles.action}>
      <Icon aria-hidden size={20} className={styles.icon} />
      <button type="button" className={styles.actionName} aria-describedby={id} onClick={onPress}>
        {name}
      </button>
      <p id={id} className={styles.hint}>
        {hint}
      </p>
    </div>
  );
}
