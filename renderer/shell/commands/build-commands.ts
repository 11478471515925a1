import { buildOf, useBuilds } from '../../state/build-store';
import { setWatch, startBuild, stopBuild } from '../../state/builds';
import { closeCrate, loadFiles } from '../../state/crates';
import { currentFile, useEditor } from '../../state/editor-store';
import { useModules } from '../../state/module-store';
import { saveFile } from '../../state/source-files';
import { isSourceUnsaved, saveSource } from '../../state/wat-source';
import { focusedPanel } from '../dock-control';
import { type Command, command } from './command';
import { targetPackage } from './command-target';

const chosen = (): string | null => targetPackage()?.package.id ?? null;
const buildable = (): boolean => chosen() !== null;
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

/** The module's text where that is what a person edits, else the editor's file. */
function save(): void {
  const { current } = useEditor.getState();
  const module = editedModule();
  if (module !== null) void saveSource(module);
  else if (current !== null) void saveFile(current);
}

function unsaved(): boolean {
  const module = editedModule();
  if (module !== null) return isSourceUnsaved(module);
  const file = currentFile(useEditor.getState());
  return file !== null && file.text !== file.savedText;
}

function editedModule(): string | null {
  return focusedPanel() === 'wat' ? useModules.getState().current : null;
}

function close(): void {
  const root = targetPackage()?.workspace.root;
  if (root !== undefined) void closeCrate(root);
}

export const BUILD_COMMANDS: readonly Command[] = [
  command('build.start', withPackage(startBuild), { shortcut: 'Mod+B', enabled: () => buildable() && !building() }),
  command('build.stop', withPackage(stopBuild), { shortcut: 'Mod+Shift+B', enabled: building }),
  command('watch.toggle', withPackage(toggleWatch), { shortcut: 'Mod+Shift+W', enabled: buildable }),
  command('crate.files', withPackage(loadFiles), { shortcut: 'F5', enabled: buildable }),
  command('crate.close', close, { shortcut: 'Mod+Shift+K', enabled: buildable }),
  command('editor.save', save, { shortcut: 'Mod+S', enabled: unsaved }),
];
