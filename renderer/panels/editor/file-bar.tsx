import { X } from 'lucide-react';
import { useTranslation } from '../../locales/use-translation';
import { type OpenFile, useEditor } from '../../state/editor-store';
import { closeFile, saveFile, showFile } from '../../state/source-files';
import { Button } from '../../ui/button';
import { Name } from '../../ui/name';
import { Toolbar } from '../../ui/toolbar';
import styles from './editor.module.css';

/** The open files; a dot marks unsaved text. */
export function FileBar({ current }: { readonly current: string }) {
  const { t } = useTranslation('editor');
  const files = useEditor((state) => state.files);
  const unsaved = isUnsaved(files[current]);
  return (
    <Toolbar>
      {/* biome-ignore lint/a11y/useSemanticElements: a set of buttons, not of fields */}
      <div className={styles.files} role="group" aria-label={t('files')}>
        {Object.entries(files).map(([id, file]) => (
          <button key={id} type="button" className={styles.file} aria-pressed={id === current} onClick={() => showFile(id)}>
            <Name text={file.path} />
            {isUnsaved(file) && <span className={styles.dot} role="img" aria-label={t('unsaved')} />}
          </button>
        ))}
      </div>
      <Button disabled={!unsaved} onPress={() => void saveFile(current)}>
        {t('save')}
      </Button>
      <Button icon look="quiet" label={t('close')} onPress={() => closeFile(current)}>
        <X size={14} aria-hidden />
      </Button>
    </Toolbar>
  );
}

function isUnsaved(file: OpenFile | undefined): boolean {
  return file !== undefined && file.text !== file.savedText;
}
