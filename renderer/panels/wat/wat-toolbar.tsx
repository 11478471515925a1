import type { RefObject } from 'react';
import { useTranslation } from '../../locales/use-translation';
import type { OpenModule } from '../../state/module-store';
import type { WatState } from '../../state/wat/document-store';
import { useWatJobs } from '../../state/wat/jobs-store';
import { saveWat } from '../../state/wat/save';
import { Button } from '../../ui/button';
import { Toolbar, ToolbarSpace } from '../../ui/toolbar';
import { FindField } from './find-field';
import { GoToField } from './go-to-field';
import { MoreMenu } from './more-menu';
import { PrinterSelect } from './printer-select';

interface WatToolbarProps {
  readonly open: OpenModule;
  readonly wat: WatState | null;
  readonly panel: RefObject<HTMLElement | null>;
}

export function WatToolbar({ open, wat, panel }: WatToolbarProps) {
  const { t } = useTranslation('wat');
  const saving = useWatJobs(({ jobs }) => jobs[open.key]?.saving ?? null) !== null;
  const ready = wat?.document != null;
  return (
    <Toolbar>
      {/* In a text that could not be had there is nowhere to go. */}
      <GoToField open={open} disabled={wat?.phase === 'failed' && !ready} />
      <FindField open={open} panel={panel} />
      <ToolbarSpace />
      <PrinterSelect open={open} wat={wat} />
      <Button disabled={!ready || saving} onPress={() => void saveWat(open.key)}>
        {t('save')}
      </Button>
      <MoreMenu open={open} />
    </Toolbar>
  );
}
