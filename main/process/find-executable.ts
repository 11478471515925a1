import { constants } from 'node:fs';
import { access, stat } from 'node:fs/promises';
import { join } from 'node:path';

async function isExecutable(path: string): Promise<boolean> {
  try {
    await access(path, constants.X_OK);
    return (await stat(path)).isFile();
  } catch {
    return false;
  }
}

/** The first executable of that name in these folders, or null. */
export async function findExecutable(name: string, folders: readonly string[]): Promise<string | null> {
  const names = process.platform === 'win32' ? ['.exe', '.cmd', '.bat'].map((end) => `${name}${end}`) : [name];
  for (const folder of folders) {
    for (const file of names) {
      const path = join(folder, file);
      if (await isExecutable(path)) return path;
    }
  }
  return null;
}
