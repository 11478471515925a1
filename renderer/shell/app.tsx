import { copyText } from '../state/preferences';
import { useView } from '../state/view-store';
import { CopyContext } from '../ui/copy-button';
import { FailureActionsContext } from '../ui/failure-notice';
import { MenuKeysContext } from '../ui/menu';
import styles from './app.module.css';
import { Dock } from './dock';
import { DropOverlay } from './drop-overlay';
import { ExportDialog } from './export-dialog';
import { FAILURE_ACTIONS } from './failure-actions';
import { Header } from './header';
import { writeKeys } from './keymap';
import { KeysDialog } from './keys-dialog';
import { NewCrateDialog } from './new-crate-dialog';
import { Notices } from './notices';
import { Palette } from './palette';
import { StatusBar } from './status-bar';
import { TrustDialog } from './trust-dialog';

const copy = (text: string) => void copyText(text);

/** The frame: what stays where it is while panels come and go. */
export function App() {
  const dialog = useView((state) => state.dialog);
  return (
    <CopyContext value={copy}>
      <FailureActionsContext value={FAILURE_ACTIONS}>
        <MenuKeysContext value={writeKeys}>
          <div className={styles.app}>
            <Header />
            <Dock />
            <StatusBar />
          </div>
          <Notices />
          {dialog === 'commands' && <Palette />}
          {dialog === 'new-crate' && <NewCrateDialog />}
          {dialog === 'keys' && <KeysDialog />}
          {dialog === 'export-package' && <ExportDialog />}
          <TrustDialog />
          <DropOverlay />
        </MenuKeysContext>
      </FailureActionsContext>
    </CopyContext>
  );
}
