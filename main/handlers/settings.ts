import type { SettingsChange } from '../../preload/contract/settings';
import type { Handlers } from '../door/handlers';
import { done } from '../failure';
import { changeSettings } from '../settings/settings';

/** `applied` lets the shell follow: menu language, colours of the system's own parts. */
export function settingsHandlers(applied: (change: SettingsChange) => void): Pick<Handlers, 'settings:change'> {
  return {
    async 'settings:change'(change) {
      const settings = changeSettings(change);
      applied(change);
      return done(settings);
    },
  };
}
