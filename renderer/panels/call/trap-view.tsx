import { useTranslation } from '../../locales/use-translation';
import type { Frame, Trap } from '../../runtime/model';
import { revealPanel, select } from '../../state/view-store';
import { Button } from '../../ui/button';
import { formatOffset } from '../../ui/format-offset';
import { Name } from '../../ui/name';
import { MangledName } from '../mangled-name';
import styles from './call.module.css';

/** Where a call ended abruptly: the panic's own words, and the frames with the innermost first. */
export function TrapView({ trap }: { readonly trap: Trap }) {
  const { t } = useTranslation('call');
  return (
    <div className={styles.trap}>
      {trap.panic !== null && <pre className={styles.panic}>{trap.panic.slice(0, 5000)}</pre>}
      <ol className={styles.frames} aria-label={t('frames')}>
        {trap.frames.map((frame, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a frame is its depth
          <li key={index}>
            <FrameView frame={frame} />
          </li>
        ))}
      </ol>
      {trap.message !== '' && <p className={styles.hint}>{t('engineSays', { message: trap.message.slice(0, 500) })}</p>}
    </div>
  );
}

function FrameView({ frame }: { readonly frame: Frame }) {
  const { t } = useTranslation('call');
  const { funcIndex } = frame;
  if (funcIndex === null) {
    return (
      <span className={styles.hint}>
        {t('javaScript')} {frame.name !== null && <Name text={frame.name} />}
      </span>
    );
  }
  return (
    <Button
      look="quiet"
      title={t('showInWat')}
      onPress={() => {
        select({ kind: 'func', index: funcIndex });
        revealPanel('wat');
      }}
    >
      {frame.name !== null && <MangledName text={frame.name} />}
      <span>{t('func', { index: funcIndex })}</span>
      {frame.offset !== null && <span className={styles.hint}>{formatOffset(frame.offset)}</span>}
    </Button>
  );
}
