import type { Language, Theme } from '../../../preload/contract/settings';
import { changeSettings } from '../../state/preferences';
import { openDialog, revealPanel } from '../../state/view-store';
import { focusPanel, focusRegion, resetLayout } from '../dock-control';
import { PANEL_IDS, PANELS } from '../panels';
import { type Command, command } from './command';

const THEMES: readonly Theme[] = ['system', 'dark', 'light'];
const LANGUAGES: readonly Language[] = ['en', 'zh-CN'];

export const WINDOW_COMMANDS: readonly Command[] = [
  command('palette.open', () => openDialog('commands'), { shortcut: 'Mod+Shift+P' }),
  command('settings.open', () => revealPanel('settings'), { shortcut: 'Mod+,' }),
  command('layout.reset', resetLayout, { shortcut: 'Mod+Alt+R' }),
  command('keys.open', () => openDialog('keys'), { shortcut: '?' }),
  command('region.next', () => focusRegion(1), { shortcut: 'F6' }),
  command('region.previous', () => focusRegion(-1), { shortcut: 'Shift+F6' }),
  ...THEMES.map((theme) => command(`theme.${theme}`, () => void changeSettings({ theme }))),
  ...LANGUAGES.map((language) => command(`language.${language}`, () => void changeSettings({ language }))),
];

/** `panel.wat` and its like: each shows a panel and puts the focus into it. */
export const PANEL_COMMANDS: readonly Command[] = PANEL_IDS.map((panel) =>
  command(`panel.${panel}`, () => focusPanel(panel), { panel, shortcut: PANELS[panel].shortcut }),
);
