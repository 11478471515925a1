import { buildOf, useBuilds } from '../../state/build-store';
import { setWatch, startBuild, stopBuild } from '../../state/builds';
import { currentFile, useEditor } from '../../state/editor-store';
import { saveFile } from '../../state/source-files';
import { findPackage, useWorkspaces } from '../../state/workspace-store';
import { type Command, command } from './command';

const chosen = (): string | null => useWorkspaces.getState().packageId;
const buildable = (): boolean => findPackage(useWorkspaces.getState(), chosen()) !== null;
const building = (): boolean => ['queued', 'blocked', 'building'].includes(buildOf(useBuilds.getState(), chosen()).status);

function withPackage(act: (packageId: string) => unknown): () => void {
  return () => {
    const packageId = chosen();
    if (packageId !== null) act(packageId);
  };
}

function toggleWatch(packageId: string): void {
  void setWatch(packageId, useBuilds.getState().watches[packageId]?.watching !== true);
}

function save(): void {
  const { current } = useEditor.getState();
  if (current !== null) void saveFile(current);
}

function unsaved(): boolean {
  const file = currentFile(useEditor.getState());
  return file !== null && file.text !== file.savedText;
}

export const BUILD_COMMANDS: readonly Command[] = [
  command('build.start', withPackage(startBuild), { shortcut: 'Mod+B', enabled: () => buildable() && !building() }),
  command('build.stop', withPackage(stopBuild), { shortcut: 'Mod+Shift+B', enabled: building }),
  command('watch.toggle', withPackage(toggleWatch), { shortcut: 'Mod+Shift+W', enabled: buildable }),
  command('editor.save', save, { shortcut: 'Mod+S', enabled: unsaved }),
];
