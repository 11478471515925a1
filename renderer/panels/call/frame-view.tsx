import { useTranslation } from '../../locales/use-translation';
import type { Frame } from '../../runtime/model';
import type { OpenModule } from '../../state/module-store';
import { leadToOffset } from '../../state/wat/go-to-finding';
import { Button } from '../../ui/button';
import { formatOffset } from '../../ui/format-offset';
import { Name } from '../../ui/name';
import { demangle } from '../../wasm/demangle/demangle';
import styles from './call.module.css';

interface FrameViewProps {
  readonly open: OpenModule;
  readonly frame: Frame;
}

/** One frame of a stack, which leads to the instruction that it stopped at. */
export function FrameView({ open, frame: { name, funcIndex, offset } }: FrameViewProps) {
  const { t } = useTranslation('call');
  const written = name === null ? null : demangle(name);
  if (funcIndex === null || offset === null) {
    return (
      <span className={styles.hint}>
        {t('javaScript')} {name !== null && <Name text={name} />}
      </span>
    );
  }
  return (
    <Button
      look="quiet"
      title={written === null ? t('showInWat') : t('showNameInWat', { name: name?.slice(0, 500) })}
      onPress={() => void leadToOffset(open, offset)}
    >
      {name !== null && <Name text={written ?? name} plain />}
      <span>{t('func', { index: funcIndex })}</span>
      <span className={styles.hint}>{formatOffset(offset)}</span>
    </Button>
  );
}
