import { copyCratePath, openCrateDialog, showCrateInFolder } from '../../state/crates';
import { instantiate, terminate } from '../../state/instance';
import { instanceOf, useInstances } from '../../state/instance-store';
import { currentModule, type ModuleKey, useModules } from '../../state/module-store';
import { closeModule, openModuleDialog } from '../../state/open-module';
import { askExport, copyPath, saveModule, showInFolder } from '../../state/take-out';
import { openDialog } from '../../state/view-store';
import { compareWithWabt } from '../../state/wat/comparison';
import { unfoldAll } from '../../state/wat/cursor';
import { watOf } from '../../state/wat/document-store';
import { toggleIndent } from '../../state/wat/printer';
import { saveWat } from '../../state/wat/save';
import { editSource, hasSource, toggleSource } from '../../state/wat-source';
import { isEditing, runInPanel } from '../dock-control';
import { type Command, command } from './command';
import { targetBuild, targetModule, targetOutside } from './command-target';

const ready = (): boolean => currentModule(useModules.getState())?.summary != null;
const readable = (): boolean => ready() || currentModule(useModules.getState())?.component != null;
const current = (): ModuleKey | null => useModules.getState().current;
const running = (): boolean => ['instantiating', 'live', 'running'].includes(instanceOf(useInstances.getState(), current()).status);
const outsideEditor = (): boolean => ready() && !isEditing();
const readableOutsideEditor = (): boolean => readable() && !isEditing();
const printed = (): boolean => watOf(current() ?? '')?.document != null;
const sourced = (): boolean => hasSource(currentModule(useModules.getState()));

function withCurrent(act: (key: ModuleKey) => unknown): () => void {
  return () => {
    const key = current();
    if (key !== null) act(key);
  };
}

function withTarget(act: (key: ModuleKey) => unknown, target = targetModule): () => void {
  return () => {
    const key = target();
    if (key !== null) act(key);
  };
}

/** Opens a file manager on it, or copies where it lies. */
function outside(ofModule: (key: ModuleKey) => unknown, ofCrate: (packageId: string) => unknown): () => void {
  return () => {
    const target = targetOutside();
    if (target?.kind === 'module') ofModule(target.key);
    else if (target?.kind === 'crate') ofCrate(target.packageId);
  };
}

const readableTarget = (): boolean => {
  const open = useModules.getState().modules[targetModule() ?? ''];
  return open !== undefined && (open.summary ?? open.component) !== null;
};

export const MODULE_COMMANDS: readonly Command[] = [
  command('module.open', () => void openModuleDialog(), { shortcut: 'Mod+O' }),
  command('crate.open', () => void openCrateDialog(), { shortcut: 'Mod+Shift+O' }),
  command('crate.new', () => openDialog('new-crate'), { shortcut: 'Mod+Shift+N' }),
  command('module.save', withTarget(saveModule), { shortcut: 'Mod+Shift+S', enabled: readableTarget }),
  command('package.export', withTarget(askExport, targetBuild), { shortcut: 'Mod+Shift+E', enabled: () => targetBuild() !== null }),
  command('outside.show', outside(showInFolder, showCrateInFolder), { shortcut: 'Alt+Shift+R', enabled: () => targetOutside() !== null }),
  command('outside.copy', outside(copyPath, copyCratePath), { shortcut: 'Alt+Shift+Y', enabled: () => targetOutside() !== null }),
  command('module.close', withTarget(closeModule), { shortcut: 'Mod+W', enabled: () => targetModule() !== null }),
  command('instance.instantiate', withCurrent(instantiate), { shortcut: 'Mod+I', enabled: ready }),
  command('instance.terminate', withCurrent(terminate), { shortcut: 'Mod+.', enabled: running }),
  command('call.run', () => runInPanel('call', 'form'), { shortcut: 'Mod+Enter', enabled: outsideEditor }),
  command('wat.save', withCurrent(saveWat), { shortcut: 'Mod+Shift+T', enabled: readable }),
  command('wat.goto', () => runInPanel('wat', 'goto'), { shortcut: 'Mod+G', enabled: readableOutsideEditor }),
  command('wat.find', () => runInPanel('wat', 'find'), { shortcut: 'Mod+F', enabled: readableOutsideEditor }),
  command('wat.source', withCurrent(toggleSource), { shortcut: 'Mod+Shift+M', enabled: sourced }),
  command(
    'wat.edit',
    withCurrent((key) => editSource(key)),
    { shortcut: 'F2', enabled: sourced },
  ),
  command('wat.unfold', withCurrent(unfoldAll), { shortcut: 'Mod+Shift+Y', enabled: printed }),
  command('wat.compare', withCurrent(compareWithWabt), { shortcut: 'Mod+Shift+D', enabled: () => ready() && printed() }),
  command('wat.indent', () => void toggleIndent(), { shortcut: 'Mod+Shift+J', enabled: () => ready() && printed() }),
];
