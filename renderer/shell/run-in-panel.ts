import type { PanelId } from '../state/view-store';
import { showPanel } from './dock-control';

const TARGETS = {
  form: 'form',
  goto: 'input:not([type="search"])',
  find: 'input[type="search"]',
} as const;

/** Sends a command on to what a panel shows: submits its form, or puts the focus into its field. */
export function runInPanel(panel: PanelId, target: keyof typeof TARGETS): void {
  showPanel(panel);
  requestAnimationFrame(() => {
    const found = document.querySelector(`[data-panel="${panel}"] ${TARGETS[target]}`);
    if (found instanceof HTMLFormElement) found.requestSubmit();
    if (found instanceof HTMLInputElement) {
      found.focus();
      found.select();
    }
  });
}
