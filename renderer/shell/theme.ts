import type { Theme } from '../../preload/contract/settings';
import { useApp } from '../state/app-store';

/** Follows the setting, and the system where the setting says so. */
export function startTheme(): () => void {
  const system = window.matchMedia('(prefers-color-scheme: light)');
  const paint = () => {
    document.documentElement.dataset.theme = resolve(useApp.getState().settings?.theme ?? 'system', system.matches);
  };
  paint();
  system.addEventListener('change', paint);
  const unsubscribe = useApp.subscribe((state, before) => {
    if (state.settings?.theme !== before.settings?.theme) paint();
  });
  return () => {
    system.removeEventListener('change', paint);
    unsubscribe();
  };
}

function resolve(theme: Theme, systemIsLight: boolean): 'dark' | 'light' {
  if (theme !== 'system') return theme;
  return systemIsLight ? 'light' : 'dark';
}
