import { realpath } from 'node:fs/promises';
import { basename, dirname, isAbsolute, join, sep } from 'node:path';

/**
 * The real path of a file that the page names inside a package; null when it leads out of it, be it by `..`, by a drive or by a link.
 * The file itself need not be there yet, its folder must be.
 */
export async function insidePackage(root: string, path: string): Promise<string | null> {
  const parts = path.split('/');
  if (path === '' || path.includes('\0') || path.includes('\\') || isAbsolute(path) || parts.some((part) => part === '..' || part === ''))
    return null;
  const wanted = join(root, ...parts);
  const top = await realpath(root);
  const real = await realpath(wanted).catch(async () => join(await realpath(dirname(wanted)), basename(wanted)));
  return real.startsWith(top.endsWith(sep) ? top : `${top}${sep}`) ? real : null;
}
