import { useApp } from '../state/app-store';
import { COMMANDS } from './commands';
import { focusedPanel, goBack } from './dock-control';
import { matchesShortcut } from './shortcut';

export function onMac(): boolean {
  return useApp.getState().start?.platform === 'darwin';
}

/** The one place that decides what a key means: it is asked before the terminal, the editor and every field. */
export function startKeymap(): () => void {
  const press = (event: KeyboardEvent) => {
    if (event.isComposing || document.querySelector('dialog[open]') !== null) return;
    const found = COMMANDS.find(({ shortcut, enabled }) => shortcut !== null && matchesShortcut(event, shortcut, onMac()) && enabled());
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
