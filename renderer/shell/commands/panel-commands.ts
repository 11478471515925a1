import { PANELS, type PanelId } from '../../state/view-store';
import { focusPanel } from '../dock-control';
import { type Command, command } from './command';

/** Alt and a digit, in the order of the window: left, middle, right, bottom. */
const DIGITS: Partial<Record<PanelId, string>> = {
  crates: '1',
  modules: '2',
  overview: '3',
  wat: '4',
  editor: '5',
  imports: '6',
  exports: '7',
  call: '8',
  'call-log': '9',
  terminal: '0',
};

/** Letters for the others, so that every panel has its key. */
const LETTERS: Partial<Record<PanelId, string>> = {
  welcome: 'Shift+W',
  links: 'Shift+L',
  instance: 'Shift+I',
  problems: 'Shift+P',
  memory: 'Shift+M',
  tables: 'Shift+T',
  globals: 'Shift+G',
  toolchain: 'Shift+C',
  settings: 'Shift+S',
};

export const PANEL_COMMANDS: readonly Command[] = PANELS.map((panel) => {
  const key = DIGITS[panel] ?? LETTERS[panel];
  return command(`panel.${panel}`, () => focusPanel(panel), { panel, ...(key === undefined ? {} : { shortcut: `Alt+${key}` }) });
});
