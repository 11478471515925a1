import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { OpenModule } from '../../state/module-store';
import { cancelPrinting, saveWat } from '../../state/printing';
import type { WatState } from '../../state/wat-store';
import { Button } from '../../ui/button';
import { Toolbar, ToolbarSpace } from '../../ui/toolbar';
import type { WatMatch } from '../../wasm/print/document';
import { FindField } from './find-field';
import { GoToField } from './go-to-field';
import type { WatTextHandle } from './wat-text';

interface WatToolbarProps {
  readonly open: OpenModule;
  readonly wat: WatState | null;
  readonly match: WatMatch | null;
  readonly onMatch: (match: WatMatch | null) => void;
  readonly text: RefObject<WatTextHandle | null>;
}

export function WatToolbar({ open, wat, match, onMatch, text }: WatToolbarProps) {
  const { t } = useTranslation('wat');
  const ready = wat?.document != null;
  return (
    <Toolbar>
      <GoToField open={open} text={text} />
      <FindField moduleKey={open.key} match={match} onMatch={onMatch} text={text} />
      <ToolbarSpace />
      <span role="status" aria-label={t('printer')}>
        <PrinterText wat={wat} />
      </span>
      {wat?.phase === 'printing' && <Button onPress={() => cancelPrinting(open.key)}>{t('cancel')}</Button>}
      <Button disabled={!ready} onPress={() => void saveWat(open.key)}>
        {t('save')}
      </Button>
    </Toolbar>
  );
}

function PrinterText({ wat }: { readonly wat: WatState | null }) {
  const { t, i18n } = useTranslation('wat');
  if (wat === null) return '';
  if (wat.phase === 'printing') return wat.progress > 0 ? t('printingPercent', { percent: Math.round(wat.progress * 100) }) : t('printing');
  if (wat.document === null) return t('notPrinted');
  const { lineCount, printer } = wat.document;
  return t(`printed.${printer}`, { count: lineCount, shown: lineCount.toLocaleString(i18n.language) });
}
