import type { RefObject } from 'react';
import { useTranslation } from '../../../locales/use-translation';
import type { OpenModule } from '../../../state/module-store';
import type { WatState } from '../../../state/wat/document-store';
import { useWatJobs } from '../../../state/wat/jobs-store';
import { choosePrinter } from '../../../state/wat/printer';
import { saveWat } from '../../../state/wat/save';
import { Button } from '../../../ui/button';
import { Select } from '../../../ui/select';
import { Toolbar, ToolbarSpace } from '../../../ui/toolbar';
import type { PrinterName } from '../../../wasm/print/document';
import { FindField } from './find-field';
import { GoToField } from './go-to-field';
import { MoreMenu } from './more-menu';

interface WatToolbarProps {
  readonly open: OpenModule;
  readonly wat: WatState | null;
  readonly panel: RefObject<HTMLElement | null>;
}

export function WatToolbar({ open, wat, panel }: WatToolbarProps) {
  const { t } = useTranslation('wat');
  const saving = useWatJobs((jobs) => jobs[open.key]?.saving ?? null) !== null;
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

const PRINTERS: readonly PrinterName[] = ['watchglass', 'wabt', 'wasm-tools'];
/** The others read no components. */
const OF_COMPONENTS: readonly PrinterName[] = ['wasm-tools'];

interface PrinterSelectProps {
  readonly open: OpenModule;
  readonly wat: WatState | null;
}

function PrinterSelect({ open, wat }: PrinterSelectProps) {
  const { t } = useTranslation('wat');
  const printers = open.component === null ? PRINTERS : OF_COMPONENTS;
  return (
    <Select
      label={t('choosePrinter')}
      value={wat?.printer ?? printers[0] ?? 'watchglass'}
      disabled={wat === null}
      choices={printers.map((value) => ({ value, label: t(`printerName.${value}`), title: t(`printerHint.${value}`) }))}
      onChange={(printer) => void choosePrinter(open.key, printer)}
    />
  );
}
