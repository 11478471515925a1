import { Menu, type MenuItemConstructorOptions } from 'electron';
import { push } from './events';
import { language } from './language';
import { type MenuLabels, menuLabels } from './menu-labels';
import { openPaths } from './opening/open-path';
import { currentSettings } from './settings/settings';

/** Built again when the language changes. Our own items run the page's commands by name. */
export function setMenu(): void {
  const labels = menuLabels(language());
  const mac: MenuItemConstructorOptions[] = process.platform === 'darwin' ? [{ role: 'appMenu' }] : [];
  Menu.setApplicationMenu(Menu.buildFromTemplate([...mac, file(labels), edit(labels), view(labels), build(labels), help(labels)]));
}

const REBUILD_AFTER_MS = 200;
let timer: NodeJS.Timeout | null = null;

/** As `setMenu`, once for a burst of changes, and not while something is being opened. */
export function setMenuSoon(): void {
  if (timer !== null) clearTimeout(timer);
  timer = setTimeout(setMenu, REBUILD_AFTER_MS);
  timer.unref();
}

/** Shows the shortcut without taking it: the page's keymap alone decides what a key means where. */
function command(label: string, name: string, accelerator?: string): MenuItemConstructorOptions {
  const click = () => push('command:run', { command: name });
  return accelerator === undefined ? { label, click } : { label, click, accelerator, registerAccelerator: false };
}

function file(labels: MenuLabels): MenuItemConstructorOptions {
  return {
    label: labels.file,
    submenu: [
      command(labels.openModule, 'module.open', 'CmdOrCtrl+O'),
      command(labels.openCrate, 'crate.open', 'CmdOrCtrl+Shift+O'),
      { label: labels.openRecent, submenu: recent(labels) },
      command(labels.newCrate, 'crate.new', 'CmdOrCtrl+Shift+N'),
      { type: 'separator' },
      command(labels.saveModule, 'module.save', 'CmdOrCtrl+Shift+S'),
      command(labels.exportPackage, 'package.export', 'CmdOrCtrl+Shift+E'),
      command(labels.closeModule, 'module.close', 'CmdOrCtrl+W'),
      { type: 'separator' },
      command(labels.settings, 'settings.open', 'CmdOrCtrl+,'),
      { type: 'separator' },
      { role: 'close', label: labels.close, accelerator: process.platform === 'darwin' ? 'Cmd+Alt+W' : 'Alt+F4' },
      { role: 'quit', label: labels.quit, accelerator: 'CmdOrCtrl+Q' },
    ],
  };
}

/** The page's recent list. An entry goes by its path: the list may be another by the time it is chosen. */
function recent(labels: MenuLabels): MenuItemConstructorOptions[] {
  const entries = currentSettings().recent;
  if (entries.length === 0) return [{ label: labels.noRecent, enabled: false }];
  return entries.map(({ path }) => ({ label: menuText(path), click: () => void openPaths([path]) }));
}

const LONGEST_LABEL = 80;

/** A path may hold anything; `&` would underline what follows it. The end of a path says more than its start. */
function menuText(path: string): string {
  const plain = path.replace(/[\p{Cc}\p{Cf}]/gu, '');
  const short = plain.length > LONGEST_LABEL ? `…${plain.slice(1 - LONGEST_LABEL)}` : plain;
  return short.replaceAll('&', '&&');
}

function edit(labels: MenuLabels): MenuItemConstructorOptions {
  return {
    label: labels.edit,
    submenu: [
      { role: 'undo', label: labels.undo },
      { role: 'redo', label: labels.redo },
      { type: 'separator' },
      { role: 'cut', label: labels.cut },
      { role: 'copy', label: labels.copy },
      { role: 'paste', label: labels.paste },
      { role: 'selectAll', label: labels.selectAll },
    ],
  };
}

function view(labels: MenuLabels): MenuItemConstructorOptions {
  return {
    label: labels.view,
    submenu: [
      command(labels.palette, 'palette.open', 'CmdOrCtrl+Shift+P'),
      { type: 'separator' },
      { role: 'resetZoom', label: labels.resetZoom },
      { role: 'zoomIn', label: labels.zoomIn },
      { role: 'zoomOut', label: labels.zoomOut },
      { type: 'separator' },
      { role: 'togglefullscreen', label: labels.fullScreen },
      { type: 'separator' },
      command(labels.resetLayout, 'layout.reset', 'CmdOrCtrl+Alt+R'),
    ],
  };
}

function build(labels: MenuLabels): MenuItemConstructorOptions {
  return {
    label: labels.buildMenu,
    submenu: [
      command(labels.build, 'build.start', 'CmdOrCtrl+B'),
      command(labels.stopBuild, 'build.stop', 'CmdOrCtrl+Shift+B'),
      command(labels.watch, 'watch.toggle', 'CmdOrCtrl+Shift+W'),
      { type: 'separator' },
      command(labels.instantiate, 'instance.instantiate', 'CmdOrCtrl+I'),
      command(labels.terminate, 'instance.terminate', 'CmdOrCtrl+.'),
    ],
  };
}

function help(labels: MenuLabels): MenuItemConstructorOptions {
  return { role: 'help', label: labels.help, submenu: [command(labels.keys, 'keys.open', '?'), { role: 'about', label: labels.about }] };
}
