import { Menu, type MenuItemConstructorOptions } from 'electron';
import { push } from './events';
import { language } from './language';
import { type MenuLabels, menuLabels } from './menu-labels';

/** Built again when the language changes. Our own items run the page's commands by name. */
export function setMenu(): void {
  const labels = menuLabels(language());
  const mac: MenuItemConstructorOptions[] = process.platform === 'darwin' ? [{ role: 'appMenu' }] : [];
  Menu.setApplicationMenu(Menu.buildFromTemplate([...mac, file(labels), edit(labels), view(labels), build(labels), help(labels)]));
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
      command(labels.openCrate, 'crate.open'),
      command(labels.newCrate, 'crate.new'),
      { type: 'separator' },
      command(labels.settings, 'settings.open', 'CmdOrCtrl+,'),
      { type: 'separator' },
      { role: 'close', label: labels.close },
      { role: 'quit', label: labels.quit },
    ],
  };
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
      command(labels.resetLayout, 'layout.reset'),
    ],
  };
}

function build(labels: MenuLabels): MenuItemConstructorOptions {
  return {
    label: labels.buildMenu,
    submenu: [
      command(labels.build, 'build.start', 'CmdOrCtrl+B'),
      command(labels.stopBuild, 'build.stop'),
      command(labels.watch, 'watch.toggle'),
      { type: 'separator' },
      command(labels.instantiate, 'instance.instantiate'),
      command(labels.terminate, 'instance.terminate'),
    ],
  };
}

function help(labels: MenuLabels): MenuItemConstructorOptions {
  return { role: 'help', label: labels.help, submenu: [{ role: 'about', label: labels.about }] };
}
