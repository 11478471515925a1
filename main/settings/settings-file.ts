import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { systemCode } from '../file-failure';
import { DEFAULTS, type Remembered, rememberedSchema } from './settings-schema';

/** Reads the settings; an unreadable file is kept aside as `.bad` for whoever wants to mend it, and defaults hold. */
export function readSettings(file: string): Remembered {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    if (systemCode(error) !== 'ENOENT') console.error('settings are not readable', error);
    return DEFAULTS;
  }
  const parsed = rememberedSchema.safeParse(parseJson(text));
  if (parsed.success) return parsed.data;
  setAside(file);
  return DEFAULTS;
}

/** Writes beside and renames, so that a crash half way leaves the old file whole. A full disk costs the change, never the app. */
export function writeSettings(file: string, settings: Remembered): void {
  const beside = `${file}.${process.pid}.tmp`;
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(beside, `${JSON.stringify(settings, null, 2)}\n`, { mode: 0o600 });
    renameSync(beside, file);
  } catch (error) {
    console.error('settings are not written', error);
  }
}

function setAside(file: string): void {
  try {
    renameSync(file, `${file}.bad`);
  } catch (error) {
    console.error('broken settings cannot be kept aside', error);
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
