import { useTranslation } from '../../locales/use-translation';
import { useApp } from '../../state/app-store';
import { useModules } from '../../state/module-store';
import { openModuleDialog, openSample } from '../../state/open-module';
import { useFirstScreen } from '../../state/workspace-store';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { PanelPart } from '../../ui/panel';
import { Tree } from '../../ui/tree';
import { ModuleTree } from './module-tree';

export function ModulesPanel() {
  const { t } = useTranslation('modules');
  const empty = useModules((state) => state.order.length === 0);
  const first = useFirstScreen();
  return (
    <PanelPart name={t('name')}>
      {empty ? (
        <EmptyState actions={!first && <Button onPress={() => void openModuleDialog()}>{t('choose')}</Button>}>{t('empty')}</EmptyState>
      ) : (
        <ModuleTree />
      )}
      {!first && <Samples />}
    </PanelPart>
  );
}

function Samples() {
  const { t } = useTranslation(['modules', 'sample']);
  const samples = useApp((state) => state.start?.samples) ?? [];
  const current = useModules((state) => state.current);
  if (samples.length === 0) return null;
  const rows = samples.map((sample) => {
    const text = t(`sample:${sample.id}.title`);
    return { id: sample.id, level: 1 as const, text, label: text, selected: current === `sample:${sample.id}` };
  });
  return (
    <PanelPart name={t('samples')}>
      <Tree label={t('samples')} rows={rows} onChoose={(sample) => void openSample(sample)} />
    </PanelPart>
  );
}
