import { existsSync, readdirSync } from 'node:fs';
import { app, type WebContents } from 'electron';
import type { Handlers } from '../door/handlers';
import { startPushing } from '../events';
import { language } from '../language';
import { resource } from '../resources';
import { listSamples } from '../samples';
import { currentSettings } from '../settings/settings';

export function appHandlers(page: () => WebContents | null): Pick<Handlers, 'app:start'> {
  return {
    async 'app:start'() {
      const samples = await listSamples();
      // After the answer: an event must not reach the page before the state that it changes.
      setImmediate(() => startPushing((name, event) => page()?.send(name, event)));
      return {
        version: app.getVersion(),
        platform: process.platform,
        electron: process.versions.electron,
        chrome: process.versions.chrome,
        language: language(),
        settings: currentSettings(),
        samples,
        templateVendored: isTemplateVendored(),
      };
    },
  };
}

/** A tree of which set-up has not fetched the template's crates has no such folder, or an empty one. */
function isTemplateVendored(): boolean {
  const vendor = resource('template', 'vendor');
  return existsSync(vendor) && readdirSync(vendor).length > 0;
}
