import type { Language } from '../../preload/contract/settings';
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
