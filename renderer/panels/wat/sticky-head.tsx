import { ClipboardCopy } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { copyItem } from '../../state/copying';
import type { OpenModule } from '../../state/module-store';
import { moveTo } from '../../state/moving';
import { funcNameOf } from '../../state/select/func-names';
import { lineNote } from '../../state/select/line-note';
import { lineOf } from '../../state/wat-lines';
import { Button } from '../../ui/button';
import type { WatDocument, WatItem } from '../../wasm/print/document';
import { LineNote, LineText } from './wat-line';
import styles from './wat-text.module.css';

interface StickyHeadProps {
  readonly open: OpenModule;
  readonly document: WatDocument;
  /** What the first line in view belongs to; its own first line is out of view. */
  readonly item: WatItem;
}

/** Says what one is inside of, over the first line in view. */
export function StickyHead({ open, document, item }: StickyHeadProps) {
  const { t } = useTranslation('wat');
  const text = lineOf(open.key, document, item.line)?.text ?? '';
  return (
    <div className={styles.head}>
      <button
        type="button"
        className={styles.headLine}
        title={t('toHead')}
        aria-label={t('headOf', { line: (item.line + 1).toLocaleString(), text: text.trim() })}
        onClick={() => moveTo(open.key, { line: item.line, column: 0 }, 'start')}
      >
        <span className={styles.gutter} data-number={item.line + 1} />
        <span className={styles.code}>
          <LineText text={text} />
          <LineNote note={lineNote(text, (index) => funcNameOf(open, index))} />
        </span>
      </button>
      {item.kind === 'func' && (
        <Button icon look="quiet" label={t('copyFunction')} onPress={() => void copyItem(open.key, item.line)}>
          <ClipboardCopy size={13} aria-hidden />
        </Button>
      )}
    </div>
  );
}
