import { useApp } from '../state/app-store';
import { COMMANDS, findCommand } from './commands';
import { focusedPanel, goBack } from './dock-control';
import { isField } from './focusable';
import { isSign, matchesShortcut, writeShortcut } from './shortcut';

export function onMac(): boolean {
  return useApp.getState().start?.platform === 'darwin';
}

/** The key of a command, or a shortcut, as people of the system read it. */
export function writeKeys(keys: string): string {
  const found = findCommand(keys);
  return writeShortcut(found?.shortcut ?? keys, onMac());
}

function isPressed(event: KeyboardEvent, shortcut: string): boolean {
  if (isSign(shortcut) && isField(event.target)) return false;
  return matchesShortcut(event, shortcut, onMac());
}

/** The one place that decides what a key means: it is asked before the terminal, the editor and every field. */
export function startKeymap(): () => void {
  const press = (event: KeyboardEvent) => {
    if (event.isComposing || document.querySelector('dialog[open], [role="menu"]') !== null) return;
    const found = COMMANDS.find(({ shortcut, enabled }) => shortcut !== null && isPressed(event, shortcut) && enabled());
    if (found === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    found.run();
  };
  // A panel that uses Escape prevents its default first: this listener comes last.
  const leave = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented || focusedPanel() === null) return;
    if (document.querySelector('dialog[open], [role="menu"]') === null && goBack()) event.preventDefault();
  };
  window.addEventListener('keydown', press, { capture: true });
  window.addEventListener('keydown', leave);
  return () => {
    window.removeEventListener('keydown', press, { capture: true });
    window.removeEventListener('keydown', leave);
  };
}
