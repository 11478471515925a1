import { useEffect, useRef } from 'react';
import { useTranslation } from '../../../locales/use-translation';
import type { OpenModule } from '../../../state/module-store';
import {
  assembleSource,
  editSource,
  isOwnFile,
  readSource,
  type SourceView,
  saveSource,
  showSource,
  useSources,
  type WatSource,
} from '../../../state/wat-source';
import { Button } from '../../../ui/button';
import { Segments } from '../../../ui/segments';
import { Toolbar } from '../../../ui/toolbar';
import { useVisible } from '../../../ui/use-visible';
import { assemblyFault } from './assembly-fault';
import styles from './source.module.css';

const VIEWS: readonly SourceView[] = ['source', 'both', 'printed'];

/** Which of the two texts is shown, and what is done with the one that can be written. */
export function SourceBar({ open, view }: { readonly open: OpenModule; readonly view: SourceView }) {
  const { t } = useTranslation('wat');
  const element = useRef<HTMLDivElement>(null);
  const visible = useVisible(element);
  const source = useSources((sources) => sources[open.key]) ?? null;
  const { key } = open;
  const unread = (open.summary ?? open.component) === null;
  // Each artifact once: while a new one is being read, the text of the old one stands.
  const artifactId = visible && open.phase !== 'reading' ? open.artifact.id : null;
  useEffect(() => {
    if (artifactId !== null) void readSource(key, artifactId);
  }, [key, artifactId]);
  const ready = source?.phase === 'ready';
  const unsaved = ready && source.text !== source.savedText;
  return (
    <div ref={element}>
      <Toolbar>
        <Segments
          label={t('source.view')}
          value={view}
          segments={VIEWS.map((value) => ({ value, label: t(`source.views.${value}`), disabled: unread && value !== 'source' }))}
          onChange={(value) => showSource(key, value)}
        />
        <AssemblerStatus open={open} source={source} />
        {source?.editing === true && (
          <>
            <Button disabled={!ready || source.assembling} onPress={() => void assembleSource(key)}>
              {t('source.assemble')}
            </Button>
            {isOwnFile(open) && (
              <Button
                look="main"
                disabled={!unsaved || source.assembling}
                title={t('source.saveHint')}
                onPress={() => void saveSource(key)}
              >
                {t('source.save')}
              </Button>
            )}
          </>
        )}
        <Button disabled={!ready} pressed={source?.editing === true} onPress={() => editSource(key, source?.editing !== true)}>
          {t('source.edit')}
        </Button>
      </Toolbar>
    </div>
  );
}

/** How the text that is shown and the module that the other panels show stand to each other. */
function AssemblerStatus({ open, source }: { readonly open: OpenModule; readonly source: WatSource | null }) {
  const { t } = useTranslation('wat');
  const fault = assemblyFault(open);
  const word = wordOf(source, fault !== null);
  const text = word === 'wrong' && fault !== null ? t('source.wrong', { ...fault }) : t(`source.status.${word}`);
  return (
    <span role="status" aria-label={t('source.assembler')} className={word === 'wrong' ? styles.wrong : styles.status} title={text}>
      {text}
    </span>
  );
}

function wordOf(source: WatSource | null, wrong: boolean): 'reading' | 'assembling' | 'changed' | 'wrong' | 'assembled' {
  if (source === null || source.phase !== 'ready') return 'reading';
  if (source.assembling) return 'assembling';
  if (source.text !== source.assembled) return 'changed';
  return wrong ? 'wrong' : 'assembled';
}
