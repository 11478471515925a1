import { useEffect } from 'react';
import { useTranslation } from '../../locales/use-translation';
import { openCrateDialog } from '../../state/crates';
import { currentFile, type OpenFile, useEditor } from '../../state/editor-store';
import { refreshFiles, reloadFile, saveFile } from '../../state/source-files';
import { useWorkspaces } from '../../state/workspace-store';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { FailureNotice } from '../../ui/failure-notice';
import { Panel } from '../../ui/panel';
import { CodeView } from './code-view';
import styles from './editor.module.css';
import { FileBar } from './file-bar';

export function EditorPanel() {
  const { t } = useTranslation('editor');
  const id = useEditor((state) => state.current);
  const file = useEditor(currentFile);
  const packageId = file?.packageId ?? null;
  useEffect(() => {
    if (packageId === null) return;
    const refresh = () => void refreshFiles(packageId);
    window.addEventListener('focus', refresh);
    return () => window.removeEventListener('focus', refresh);
  }, [packageId]);
  return (
    <Panel name={t('name')} fixed>
      {id === null || file === null ? (
        <Empty />
      ) : (
        <>
          <FileBar current={id} />
          <SaveFailure id={id} file={file} />
          <CodeView id={id} file={file} />
        </>
      )}
    </Panel>
  );
}

function Empty() {
  const { t } = useTranslation('editor');
  const none = useWorkspaces((state) => state.workspaces.length === 0);
  return (
    <EmptyState actions={none ? <Button onPress={() => void openCrateDialog()}>{t('choose')}</Button> : undefined}>{t('empty')}</EmptyState>
  );
}

/** A file that changed under the editor asks what to keep; any other failure says what it is. */
function SaveFailure({ id, file: { failure, path } }: { readonly id: string; readonly file: OpenFile }) {
  const { t } = useTranslation('editor');
  if (failure === null) return null;
  if (failure.code !== 'file-changed') {
    return (
      <div className={styles.notice}>
        <FailureNotice failure={failure} />
      </div>
    );
  }
  return (
    <div role="alert" className={styles.conflict}>
      <span>{t('conflict', { path })}</span>
      <Button onPress={() => void saveFile(id, true)}>{t('overwrite')}</Button>
      <Button onPress={() => void reloadFile(id)}>{t('reload')}</Button>
    </div>
  );
}
