import { clsx } from 'clsx';
import { useTranslation } from '../../../locales/use-translation';
import type { OpenModule } from '../../../state/module-store';
import { leadToOffset } from '../../../state/wat/go-to-finding';
import { Button } from '../../../ui/button';
import { formatOffset } from '../../../ui/format-offset';
import { Name } from '../../../ui/name';
import type { FailureContext } from '../../../wasm/validate/context';
import styles from './validity.module.css';

interface FailingPositionProps {
  readonly open: OpenModule;
  readonly context: FailureContext;
}

/** The instruction that fails, among those before it and after it. */
export function FailingPosition({ open, context }: FailingPositionProps) {
  const { t } = useTranslation('validity');
  const { func, lines, behind } = context;
  const first = lines[0]?.text.search(/\S/) ?? 0;
  const indent = lines.reduce((least, { text }) => Math.min(least, Math.max(0, text.search(/\S/))), first);
  return (
    <figure className={styles.place}>
      <figcaption className={styles.head}>
        <span>
          {func === null ? t('elsewhere') : t('inFunc', { index: func.index })} {func?.name != null && <Name text={func.name} />}
        </span>
        <Button look="quiet" onPress={() => void leadToOffset(open, context.offset)}>
          {t('show')}
        </Button>
      </figcaption>
      <section aria-label={t('place')} className={styles.lines}>
        <ol>
          {lines.map(({ text, offset, failing }, line) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: lines of a place never move
            <li key={line} className={clsx(failing && styles.failing)} aria-current={failing ? 'location' : undefined}>
              <span className={styles.offset}>{offset === null ? '' : formatOffset(offset)}</span>
              <span className={styles.mark}>{failing ? '▸' : ''}</span>
              <code>{text.slice(indent)}</code>
              {failing && behind && <span className={styles.behind}>{t('behind')}</span>}
            </li>
          ))}
        </ol>
      </section>
    </figure>
  );
}
