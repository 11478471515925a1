import { readFile, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { parse } from 'smol-toml';
import { isObject, text } from '../cargo/json';

async function vendorFolder(root: string): Promise<string | null> {
  try {
    const config = parse(await readFile(join(root, '.cargo', 'config.toml'), 'utf8'));
    const sources = isObject(config.source) ? config.source : {};
    const registry = isObject(sources['crates-io']) ? sources['crates-io'] : {};
    const replaced = sources[text(registry['replace-with'])];
    const directory = isObject(replaced) ? text(replaced.directory) : '';
    return directory === '' ? null : resolve(root, directory);
  } catch {
    return null;
  }
}

/** Do the dependencies lie in the folder itself, so that a first build needs no network? Looks up as cargo does, no higher than `top`. */
export async function isVendored(root: string, top: string): Promise<boolean> {
  for (let folder = root; ; folder = dirname(folder)) {
    const vendor = await vendorFolder(folder);
    if (vendor !== null) {
      try {
        return (await stat(vendor)).isDirectory();
      } catch {
        return false;
      }
    }
    if (folder === top || dirname(folder) === folder) return false;
  }
}
