import { open, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { systemCode } from '../files/file-failure';
import type { GlueFiles } from '../protocol/artifacts';

const READ_AT_MOST = 4 * 1024 * 1024;

/** wasm-bindgen's JavaScript beside `X_bg.wasm`: `X.js`, with `X.d.ts` when that is there too. Null without, or when it is for another target than `web`. */
export async function glueBeside(module: string): Promise<GlueFiles | null> {
  const stem = /^(.+)_bg\.wasm$/.exec(basename(module))?.[1];
  if (stem === undefined) return null;
  const directory = dirname(module);
  const script = join(directory, `${stem}.js`);
  const text = await readText(script);
  if (text === null || !isForWeb(text)) return null;
  const types = join(directory, `${stem}.d.ts`);
  return { directory, script, types: (await isFile(types)) ? types : null };
}

/** Only `--target web` exports a default: the function that fetches and instantiates. The other targets' files cannot be imported by a worker. */
export function isForWeb(script: string): boolean {
  return /^export\s+default\b/m.test(script) || /^export\s*\{[^}]*\bas\s+default\b[^}]*\}/m.test(script);
}

async function readText(path: string): Promise<string | null> {
  if (!(await isFile(path))) return null;
  return orNull(async () => {
    const file = await open(path);
    try {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(READ_AT_MOST), 0, READ_AT_MOST, 0);
      return buffer.toString('utf8', 0, bytesRead);
    } finally {
      await file.close();
    }
  });
}

async function isFile(path: string): Promise<boolean> {
  return (await orNull(async () => (await stat(path)).isFile())) ?? false;
}

async function orNull<T>(read: () => Promise<T>): Promise<T | null> {
  try {
    return await read();
  } catch (error) {
    if (systemCode(error) === null) throw error;
    return null;
  }
}
