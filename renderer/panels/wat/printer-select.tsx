import { useTranslation } from '../../locales/use-translation';
import type { OpenModule } from '../../state/module-store';
import type { WatState } from '../../state/wat/document-store';
import { choosePrinter } from '../../state/wat/printer';
import { Select } from '../../ui/select';
import type { PrinterName } from '../../wasm/print/document';

const PRINTERS: readonly PrinterName[] = ['watchglass', 'wabt', 'wasm-tools'];
/** The others read no components. */
const OF_COMPONENTS: readonly PrinterName[] = ['wasm-tools'];

interface PrinterSelectProps {
  readonly open: OpenModule;
  readonly wat: WatState | null;
}

export function PrinterSelect({ open, wat }: PrinterSelectProps) {
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
