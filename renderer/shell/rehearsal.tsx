import { useEffect } from 'react';
import { createRoot } from 'react-dom/client';
import { useTranslation } from '../locales/use-translation';
import { ExportCell } from '../panels/exports/export-cell';
import { ModuleView } from '../panels/overview/module-view';
import { type OpenModule, useModules } from '../state/module-store';
import { keepWorkerReady } from '../state/workers';

/** Once the page is at rest, the first decode worker goes through a small module, and the panels draw it. */
export function startRehearsal(): void {
  keepWorkerReady(({ summary, exports }) => void drawUnseen({ summary, exports }));
}

/**
 * Draws a small module once, unseen: fonts that are not loaded yet and code that is not compiled yet were a third of what the
 * first module's first screen took.
 */
export async function drawUnseen(opened: Pick<OpenModule, 'summary' | 'exports'>): Promise<void> {
  if (useModules.getState().order.length > 0) return;
  const open = { ...UNSEEN, ...opened };
  const stage = document.createElement('div');
  const root = createRoot(stage);
  await new Promise<void>((resolve) => root.render(<Scene open={open} onDrawn={resolve} />));
  // In and out in one task: neither a person nor a screen reader meets it.
  document.body.append(stage);
  stage.getBoundingClientRect();
  stage.remove();
  root.unmount();
}

function Scene({ open, onDrawn }: { readonly open: OpenModule; readonly onDrawn: () => void }) {
  const { t } = useTranslation('exports');
  useEffect(onDrawn, [onDrawn]);
  return (
    <>
      {open.summary !== null && <ModuleView open={open} summary={open.summary} />}
      {open.exports.map((raw) =>
        ['name', 'kind', 'type'].map((column) => (
          <ExportCell key={`${raw.index} ${column}`} row={{ kind: 'raw', raw }} column={column} moduleKey={open.key} t={t} />
        )),
      )}
    </>
  );
}

const UNSEEN = {
  key: 'rehearsal',
  artifact: {
    id: '',
    name: 'rehearsal.wasm',
    format: 'wasm',
    url: '',
    byteLength: 0,
    origin: { kind: 'sample', sample: 'rehearsal' },
    glue: null,
    sourceUrl: null,
  },
  phase: 'ready',
  progress: 1,
  component: null,
  nestedIn: null,
  imports: [],
  signatures: null,
  failure: null,
  revision: 1,
} satisfies Omit<OpenModule, 'summary' | 'exports'>;
