import { useTranslation } from '../locales/use-translation';
import { currentModule, useModules } from '../state/module-store';
import { openDialog } from '../state/view-store';
import { findPackage, useWorkspaces } from '../state/workspace-store';
import { Name } from '../ui/name';
import { BuildControls } from './build-controls';
import styles from './header.module.css';
import { onMac } from './keymap';
import { writeShortcut } from './shortcut';

/** What is looked at, the commands of the main job, and the way to all others. */
export function Header() {
  const { t } = useTranslation('shell');
  const crate = useWorkspaces((state) => findPackage(state, state.packageId)?.package.name ?? null);
  const module = useModules((state) => currentModule(state)?.artifact.name ?? null);
  return (
    <header className={styles.header}>
      {crate === null && module === null && <b className={styles.crate}>{t('appName')}</b>}
      {crate !== null && <Name text={crate} className={styles.crate} />}
      {module !== null && <Name text={module} className={crate === null ? styles.crate : styles.module} />}
      <BuildControls />
      <button type="button" className={styles.palette} aria-haspopup="dialog" onClick={() => openDialog('commands')}>
        <span>{t('palette')}</span>
        <kbd aria-hidden>{writeShortcut('Mod+Shift+P', onMac())}</kbd>
      </button>
    </header>
  );
}
