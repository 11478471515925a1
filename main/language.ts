import { app } from 'electron';
import type { Language } from '../preload/contract/settings';
import { languageOfTag } from './opening/command-line';
import { currentSettings } from './settings/settings';

let asked: Language | null = null;

/** `--lang` holds for the whole run. */
export function askLanguage(language: Language | null): void {
  asked = language;
}

/** What the app speaks: what the command line asks for, then the setting, then the first of the system's languages that we know. */
export function language(): Language {
  return asked ?? currentSettings().language ?? systemLanguage();
}

function systemLanguage(): Language {
  for (const tag of app.getPreferredSystemLanguages()) {
    const known = languageOfTag(tag);
    if (known !== null) return known;
  }
  return 'en';
}
