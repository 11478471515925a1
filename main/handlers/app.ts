import { existsSync, readdirSync } from 'node:fs';
import { app, type WebContents } from 'electron';
import type { Start } from '../../preload/contract/contract';
import type { SettingsChange } from '../../preload/contract/settings';
import { startPushing } from '../events';
import { done } from '../failure';
import type { Handlers } from '../ipc/answer';
import { language } from '../language';
import { isSomethingOpen } from '../opening/session';
import { resource } from '../paths';
import { listSamples } from '../samples';
import { changeSettings, currentSettings } from '../settings/settings';
import { openClipboardSink } from '../writing/clipboard-sink';
import { allowWriting } from '../writing/write-tokens';

interface Shell {
  readonly page: () => WebContents | null;
  /** Lets the shell follow a change: the menu's language, the colours of the system's own parts. */
  readonly applySettings: (change: SettingsChange) => void;
  readonly writeClipboard: (text: string) => void;
}

/** What the page asks of the app itself: its start, the settings, and the clipboard, which is only written: what a person has on it is none of the page's business. */
export function appHandlers({ page, applySettings, writeClipboard }: Shell) {
  return {
    async 'app:start'() {
      try {
        return done(await describeStart());
      } finally {
        // After the answer, also one that is a failure: an event must not reach the page before the state that it changes.
        setImmediate(() => startPushing((name, event) => page()?.send(name, event)));
      }
    },
    async 'settings:change'(change) {
      const settings = changeSettings(change);
      applySettings(change);
      return done(settings);
    },
    async 'clipboard:write'({ text }) {
      writeClipboard(text);
      return done(null);
    },
    async 'clipboard:take'() {
      return done({ token: allowWriting(async () => openClipboardSink(writeClipboard)) });
    },
  } satisfies Partial<Handlers>;
}

async function describeStart(): Promise<Start> {
  return {
    version: app.getVersion(),
    platform: process.platform,
    electron: process.versions.electron,
    chrome: process.versions.chrome,
    language: language(),
    settings: currentSettings(),
    samples: await listSamples(),
    templateVendored: isTemplateVendored(),
    reopens: isSomethingOpen(),
  };
}

/** A tree of which set-up has not fetched the template's crates has no such folder, or an empty one. */
function isTemplateVendored(): boolean {
  const vendor = resource('template', 'vendor');
  return existsSync(vendor) && readdirSync(vendor).length > 0;
}
