import type { Language, Theme } from '../../preload/contract/settings';
import { speak, startLocales } from '../locales/i18n';
import { useApp } from '../state/app-store';

/** Begins in main's language (`--lang`, the setting, the system) and from then on follows the setting. */
export function startLanguage(): () => void {
  startLocales(useApp.getState().start?.language ?? systemLanguage());
  return useApp.subscribe((state, before) => {
    const language = state.settings?.language;
    if (before.settings !== null && language !== before.settings.language) speak(language ?? systemLanguage());
  });
}

function systemLanguage(): Language {
  return navigator.language.startsWith('zh') ? 'zh-CN' : 'en';
}

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
