import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { readObject, strings } from '../cargo/json';
import { places } from '../places';

function file(): string {
  return join(places().userData, 'trusted-crates.json');
}

async function roots(): Promise<readonly string[]> {
  try {
    return strings(readObject(await readFile(file(), 'utf8'))?.roots);
  } catch {
    return [];
  }
}

export async function isTrusted(root: string): Promise<boolean> {
  return (await roots()).includes(root);
}

/** Remembers that a person lets the app run what this folder says. */
export async function trust(root: string): Promise<void> {
  const kept = await roots();
  if (kept.includes(root)) return;
  await mkdir(dirname(file()), { recursive: true });
  const next = `${file()}.${process.pid}.new`;
  await writeFile(next, `${JSON.stringify({ roots: [...kept, root] }, null, 2)}\n`);
  await rename(next, file());
}
