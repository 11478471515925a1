import { Eye, Square } from 'lucide-react';
import type { BuildMode } from '../../preload/contract/artifact';
import { useTranslation } from '../locales/use-translation';
import { useApp } from '../state/app-store';
import { buildOf, useBuilds } from '../state/build-store';
import { changeSettings } from '../state/preferences';
import { findPackage, useWorkspaces } from '../state/workspace-store';
import { Button } from '../ui/button';
import { Select } from '../ui/select';
import { runCommand } from './commands';
import { onMac } from './keymap';
import { writeShortcut } from './shortcut';

const MODES: readonly BuildMode[] = ['dev', 'profiling', 'release'];

export function BuildControls() {
  const { t } = useTranslation('shell');
  const packageId = useWorkspaces((state) => (findPackage(state, state.packageId) === null ? null : state.packageId));
  const status = useBuilds((state) => buildOf(state, packageId).status);
  const watching = useBuilds((state) => (packageId === null ? false : (state.watches[packageId]?.watching ?? false)));
  const mode = useApp((state) => state.settings?.mode ?? 'dev');
  const none = packageId === null;
  const busy = status === 'queued' || status === 'blocked' || status === 'building';
  const hint = (shortcut: string) => (none ? t('noCrateHint') : writeShortcut(shortcut, onMac()));
  return (
    <>
      <Button look={none ? 'plain' : 'main'} disabled={none || busy} title={hint('Mod+B')} onPress={() => runCommand('build.start')}>
        {t('build')}
      </Button>
      <Button disabled={!busy} title={hint('Mod+Shift+B')} onPress={() => runCommand('build.stop')}>
        <Square size={12} aria-hidden />
        {t('stopBuild')}
      </Button>
      <Button pressed={watching} disabled={none} title={hint('Mod+Shift+W')} onPress={() => runCommand('watch.toggle')}>
        <Eye size={14} aria-hidden />
        {t('watch')}
      </Button>
      <Select
        label={t('buildMode')}
        value={mode}
        choices={MODES.map((value) => ({ value, label: t(`mode.${value}`), title: t(`modeHint.${value}`) }))}
        onChange={(value) => void changeSettings({ mode: value })}
      />
    </>
  );
}
