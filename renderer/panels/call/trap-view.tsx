import { useTranslation } from '../../locales/use-translation';
import type { Frame, Trap } from '../../runtime/model';
import type { OpenModule } from '../../state/module-store';
import styles from './call.module.css';
import { FrameView } from './frame-view';
import { PanicLocation } from './panic-location';

interface TrapViewProps {
  readonly open: OpenModule;
  readonly trap: Trap;
}

/** Where a call ended abruptly: where in the source, if it is told, and the frames with the innermost first. */
export function TrapView({ open, trap }: TrapViewProps) {
  const { t } = useTranslation('call');
  const { frames, panic, message } = trap;
  const own = frames.findIndex(({ machinery }) => !machinery);
  const folded = own < 0 ? frames.length : own;
  const list = (some: readonly Frame[]) =>
    some.map((frame, depth) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: a frame is its depth
      <li key={depth}>
        <FrameView open={open} frame={frame} />
      </li>
    ));
  return (
    <div className={styles.trap}>
      {panic?.location != null && <PanicLocation open={open} location={panic.location} />}
      <ol className={styles.frames} aria-label={t('frames')}>
        {list(frames.slice(folded))}
      </ol>
      {folded > 0 && (
        <details className={styles.machinery}>
          <summary>{t('machinery', { count: folded })}</summary>
          <ol className={styles.frames} aria-label={t('machineryFrames')}>
            {list(frames.slice(0, folded))}
          </ol>
        </details>
      )}
      {message !== '' && <p className={styles.hint}>{t('engineSays', { message: message.slice(0, 500) })}</p>}
    </div>
  );
}
