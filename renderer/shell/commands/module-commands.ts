import { openCrateDialog } from '../../state/crates';
import { instantiate, terminate } from '../../state/instance';
import { instanceOf, useInstances } from '../../state/instance-store';
import { currentModule, type ModuleKey, useModules } from '../../state/module-store';
import { closeModule, openModuleDialog } from '../../state/open-module';
import { openDialog } from '../../state/view-store';
import { saveWat } from '../../state/wat/save';
import { focusedPanel, runInPanel } from '../dock-control';
import { type Command, command } from './command';

const ready = (): boolean => currentModule(useModules.getState())?.summary != null;
const readable = (): boolean => ready() || currentModule(useModules.getState())?.component != null;
const current = (): ModuleKey | null => useModules.getState().current;
const open = (): boolean => current() !== null;
const running = (): boolean => ['instantiating', 'live', 'running'].includes(instanceOf(useInstances.getState(), current()).status);
const outsideEditor = (): boolean => ready() && focusedPanel() !== 'editor';
const readableOutsideEditor = (): boolean => readable() && focusedPanel() !== 'editor';

function withCurrent(act: (key: ModuleKey) => unknown): () => void {
  return () => {
    const key = current();
    if (key !== null) act(key);
  };
}

export const MODULE_COMMANDS: readonly Command[] = [
  command('module.open', () => void openModuleDialog(), { shortcut: 'Mod+O' }),
  command('crate.open', () => void openCrateDialog(), { shortcut: 'Mod+Shift+O' }),
  command('crate.new', () => openDialog('new-crate'), { shortcut: 'Mod+Shift+N' }),
  command('module.close', withCurrent(closeModule), { shortcut: 'Mod+W', enabled: open }),
  command('instance.instantiate', withCurrent(instantiate), { shortcut: 'Mod+I', enabled: ready }),
  command('instance.terminate', withCurrent(terminate), { shortcut: 'Mod+.', enabled: running }),
  command('call.run', () => runInPanel('call', 'form'), { shortcut: 'Mod+Enter', enabled: outsideEditor }),
  command('wat.save', withCurrent(saveWat), { enabled: readable }),
  command('wat.goto', () => runInPanel('wat', 'goto'), { shortcut: 'Mod+G', enabled: readableOutsideEditor }),
  command('wat.find', () => runInPanel('wat', 'find'), { shortcut: 'Mod+F', enabled: readableOutsideEditor }),
];
