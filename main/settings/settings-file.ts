import { readFileSync, renameSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { systemCode } from '../files/file-failure';
import { replaceFile } from '../files/replace-file';
import { readJson } from '../zod';
import { DEFAULTS, type Remembered, rememberedSchema } from './settings-schema';

/** Reads the settings; an unreadable file is kept aside as `.bad`, so that a person can mend it, and defaults hold. */
export function readSettings(file: string): Remembered {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    if (systemCode(error) !== 'ENOENT') console.error('settings are not readable', error);
    return DEFAULTS;
  }
  const settings = readJson(text, rememberedSchema);
  if (settings !== null) return settings;
  setAside(file);
  return DEFAULTS;
}

/** A full disk costs the change, never the app. */
export async function writeSettings(file: string, settings: Remembered): Promise<void> {
  try {
    await mkdir(dirname(file), { recursive: true });
    await replaceFile(file, `${JSON.stringify(settings, null, 2)}\n`, 0o600);
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
