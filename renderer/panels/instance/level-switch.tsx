import { useTranslation } from '../../locales/use-translation';
import type { Level } from '../../runtime/model';
import { levelOf, targetAtLevel } from '../../state/call-target';
import { setLevel } from '../../state/instance';
import { useInstances } from '../../state/instance-store';
import type { OpenModule } from '../../state/module-store';
import { aimCall, useView } from '../../state/view-store';
import { Segments } from '../../ui/segments';

/** Through the crate's own JavaScript, or the bare module with stubs. */
export function LevelSwitch({ open }: { readonly open: OpenModule }) {
  const { t } = useTranslation('instance');
  const level = useInstances((state) => levelOf(state, open));
  const change = (wanted: Level) => {
    aimCall(targetAtLevel(open, useView.getState().callTarget, wanted));
    void setLevel(open.key, wanted);
  };
  return (
    <Segments
      label={t('level')}
      value={level}
      onChange={change}
      segments={[
        {
          value: 'glue',
          label: t('glue'),
          disabled: open.artifact.glue === null,
          title: open.artifact.glue === null ? t('noGlue') : t('glueHint'),
        },
        { value: 'raw', label: t('raw'), title: t('rawHint') },
      ]}
    />
  );
}
