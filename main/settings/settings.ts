import { join } from 'node:path';
import type { Recent, Settings, SettingsChange } from '../../preload/contract/settings';
import { push } from '../events';
import { readSettings, writeSettings } from './settings-file';
import { DEFAULTS, RECENT_LIMIT, type Remembered, type SessionEntry, type WindowBounds } from './settings-schema';

const WRITE_AFTER_MS = 300;

const recentListeners = new Set<() => void>();

let file: string | null = null;
let remembered: Remembered = DEFAULTS;
let timer: NodeJS.Timeout | null = null;
let written: Promise<void> = Promise.resolve();

/** Reads what this profile remembers; called once, before anything asks. */
export function openSettings(directory: string): void {
  file = join(directory, 'settings.json');
  remembered = readSettings(file);
}

export function currentSettings(): Settings {
  const { window: _window, session: _session, ...settings } = remembered;
  return settings;
}

export function changeSettings(change: SettingsChange): Settings {
  return replace({ ...remembered, ...change });
}

/** Puts a path at the head of the recent list, with the time; whatever opens something calls it. */
export function rememberRecent(opened: Pick<Recent, 'kind' | 'path'>): void {
  const entry = { ...opened, openedAt: Date.now() };
  const others = remembered.recent.filter(({ kind, path }) => kind !== entry.kind || path !== entry.path);
  replace({ ...remembered, recent: [entry, ...others].slice(0, RECENT_LIMIT) });
  for (const tell of recentListeners) tell();
}

/** Is told when the recent list has changed. */
export function onRecent(listener: () => void): void {
  recentListeners.add(listener);
}

/** What was open when it was last remembered. */
export function savedSession(): readonly SessionEntry[] {
  return remembered.session;
}

/** The page is not told: which paths are open again is main's business. */
export function rememberSession(session: readonly SessionEntry[]): void {
  if (JSON.stringify(session) === JSON.stringify(remembered.session)) return;
  remembered = { ...remembered, session };
  writeSoon();
}

export function windowBounds(): WindowBounds | null {
  return remembered.window;
}

/** The page is not told: bounds are not its business. */
export function rememberWindowBounds(window: WindowBounds): void {
  remembered = { ...remembered, window };
  writeSoon();
}

/** Writes what is still unwritten; answers when it is there. At quit there is no later. */
export function flushSettings(): Promise<void> {
  if (timer !== null) {
    clearTimeout(timer);
    timer = null;
    const [to, settings] = [file, remembered];
    // One after the other, so that the last to be written is the newest.
    if (to !== null) written = written.then(() => writeSettings(to, settings));
  }
  return written;
}

function replace(next: Remembered): Settings {
  remembered = next;
  writeSoon();
  const settings = currentSettings();
  push('settings:changed', settings);
  return settings;
}

function writeSoon(): void {
  if (timer !== null) clearTimeout(timer);
  timer = setTimeout(() => void flushSettings(), WRITE_AFTER_MS);
  timer.unref();
}
