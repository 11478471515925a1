import { useEffect, useState } from 'react';
import { useTranslation } from '../locales/use-translation';
import styles from './drop-overlay.module.css';

/** What can be known of a drag before it is let go: how many things there are, and of files the type that the system knows. */
interface Dragged {
  readonly files: number;
  readonly wasm: boolean;
}

/** Says over the whole window what letting go will do. What is dropped is opened by preload, which alone learns the paths. */
export function DropOverlay() {
  const { t } = useTranslation('shell');
  const dragged = useDragged();
  if (dragged === null) return null;
  return (
    <div className={styles.overlay} role="status" aria-label={t('drop.title')}>
      <div className={styles.card}>
        <p className={styles.title}>{t('drop.title')}</p>
        <p>{words(dragged, t)}</p>
      </div>
    </div>
  );
}

function words({ files, wasm }: Dragged, t: ReturnType<typeof useTranslation>['t']): string {
  if (files === 0) return t('drop.none');
  if (files > 1) return t('drop.several', { count: files });
  return t(wasm ? 'drop.wasm' : 'drop.one');
}

/** A drag tells of itself several times a second; one that was given up outside of the window tells nothing. Milliseconds. */
const SILENCE = 2000;

function useDragged(): Dragged | null {
  const [dragged, setDragged] = useState<Dragged | null>(null);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const end = () => {
      clearTimeout(timer);
      setDragged(null);
    };
    const over = ({ dataTransfer }: DragEvent) => {
      if (dataTransfer === null || !dataTransfer.types.includes('Files')) return;
      clearTimeout(timer);
      timer = setTimeout(end, SILENCE);
      const now = look(dataTransfer);
      // Told many times a second: drawn when it is something else.
      setDragged((before) => (before?.files === now.files && before.wasm === now.wasm ? before : now));
    };
    // Into an element from another one is not out of the window.
    const leave = ({ relatedTarget }: DragEvent) => relatedTarget === null && end();
    window.addEventListener('dragover', over);
    window.addEventListener('dragleave', leave);
    window.addEventListener('drop', end);
    window.addEventListener('dragend', end);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('dragover', over);
      window.removeEventListener('dragleave', leave);
      window.removeEventListener('drop', end);
      window.removeEventListener('dragend', end);
    };
  }, []);
  return dragged;
}

function look({ items }: DataTransfer): Dragged {
  const files = [...items].filter(({ kind }) => kind === 'file');
  return { files: files.length, wasm: files.length === 1 && files[0]?.type === 'application/wasm' };
}
