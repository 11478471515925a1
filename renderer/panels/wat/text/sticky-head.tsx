import { ClipboardCopy } from 'lucide-react';
import { memo } from 'react';
import { useTranslation } from '../../../locales/use-translation';
import type { OpenModule } from '../../../state/module-store';
import { copyItem } from '../../../state/wat/copy';
import { moveTo } from '../../../state/wat/cursor';
import { funcNameOf, lineNote } from '../../../state/wat/line-note';
import { Button } from '../../../ui/button';
import type { WatItem } from '../../../wasm/print/document';
import { CodeText } from '../code/code-text';
import styles from './wat-text.module.css';

interface StickyHeadProps {
  readonly open: OpenModule;
  /** Where it begins: out of view. */
  readonly line: number;
  readonly kind: WatItem['kind'];
  readonly text: string;
}

/** Says what one is inside of, over the first line in view. */
export const StickyHead = memo(function StickyHead({ open, line, kind, text }: StickyHeadProps) {
  const { t, i18n } = useTranslation('wat');
  return (
    <div className={styles.head}>
      <button
        type="button"
        className={styles.headLine}
        title={t('toHead')}
        aria-label={t('headOf', { line: (line + 1).toLocaleString(i18n.language), text: text.trim() })}
        onClick={() => moveTo(open.key, { line, column: 0 }, 'start')}
      >
        <span className={styles.gutter} data-number={line + 1} />
        <CodeText text={text} note={lineNote(text, (index) => funcNameOf(open, index))} />
      </button>
      {kind === 'func' && (
        <Button icon look="quiet" label={t('copyFunction')} onPress={() => void copyItem(open.key, line)}>
          <ClipboardCopy size={13} aria-hidden />
        </Button>
      )}
    </div>
  );
});
