import { readFile, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { parse } from 'smol-toml';
import { lenientRecord, lenientTable, lenientText } from '../zod';

/** https://doc.rust-lang.org/cargo/reference/source-replacement.html */
const configSchema = lenientRecord({ source: lenientTable(lenientRecord({ 'replace-with': lenientText, directory: lenientText })) });

async function vendorFolder(root: string): Promise<string | null> {
  try {
    const { source } = configSchema.parse(parse(await readFile(join(root, '.cargo', 'config.toml'), 'utf8')));
    const directory = source[source['crates-io']?.['replace-with'] ?? '']?.directory ?? '';
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
