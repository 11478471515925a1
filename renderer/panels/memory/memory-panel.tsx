import { useState } from 'react';
import { useTranslation } from '../../locales/use-translation';
import { instanceOf, useInstances } from '../../state/instance-store';
import { Panel } from '../../ui/panel';
import { NothingAlive } from '../nothing-alive';
import { useCurrentModule } from '../use-current-module';
import { HexView } from './hex-view';

/** The live instance's bytes. */
export function MemoryPanel() {
  const { t } = useTranslation('memory');
  const open = useCurrentModule();
  const state = useInstances((instances) => instanceOf(instances, open?.key ?? null).state);
  const [choice, setChoice] = useState<{ readonly key: string; readonly exportIndex: number } | null>(null);
  const chosen = choice !== null && choice.key === open?.key ? choice.exportIndex : null;
  const memory = state?.memories.find(({ exportIndex }) => exportIndex === chosen) ?? state?.memories[0];
  if (open === null || state === null || memory === undefined) {
    return (
      <Panel name={t('name')}>
        <NothingAlive of="memory" open={open} state={state} />
      </Panel>
    );
  }
  return (
    <Panel name={t('name')} fixed>
      <HexView
        key={`${open.key} ${memory.exportIndex}`}
        moduleKey={open.key}
        memory={memory}
        memories={state.memories}
        onChoose={(exportIndex) => setChoice({ key: open.key, exportIndex })}
      />
    </Panel>
  );
}
