import { mkdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { replaceFile } from '../files/replace-file';
import { paths } from '../paths';
import { lenientList, readJson, z } from '../zod';

const trustSchema = z.object({ roots: lenientList(z.string()) });

function file(): string {
  return join(paths().userData, 'trusted-crates.json');
}

async function roots(): Promise<readonly string[]> {
  try {
    return readJson(await readFile(file(), 'utf8'), trustSchema)?.roots ?? [];
  } catch {
    return [];
  }
}

export async function isTrusted(root: string): Promise<boolean> {
  return (await roots()).includes(root);
}

let last: Promise<void> = Promise.resolve();

/** Remembers that a person lets the app run what this folder says. One after the other: two that read the file at once would each leave out the other. */
export function trust(root: string): Promise<void> {
  const trusted = last.then(() => add(root));
  last = trusted.catch(() => undefined);
  return trusted;
}

async function add(root: string): Promise<void> {
  const kept = await roots();
  if (kept.includes(root)) return;
  await mkdir(dirname(file()), { recursive: true });
  await replaceFile(file(), `${JSON.stringify({ roots: [...kept, root] }, null, 2)}\n`);
}
