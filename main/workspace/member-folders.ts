import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

async function folders(parent: string): Promise<readonly string[]> {
  try {
    const entries = await readdir(parent, { withFileTypes: true });
    return entries.filter((entry) => entry.isDirectory() && !entry.name.startsWith('.')).map((entry) => entry.name);
  } catch {
    return [];
  }
}

/** A stretch of a glob without `*`, as an expression of one length; null when its brackets are none. */
function stretch(glob: string): RegExp | null {
  try {
    return new RegExp(
      glob
        .replace(/[.+^${}()|\\]/g, '\\$&')
        .replaceAll('[!', '[^')
        .replaceAll('?', '.'),
      'u',
    );
  } catch {
    return null;
  }
}

/** Stretch after stretch, each at the first position where it fits: a manifest that nobody trusts yet must not make us try all ways. */
function fits(glob: string, name: string): boolean {
  const stretches = glob.split('*').map(stretch);
  let rest = name;
  for (const [index, wanted] of stretches.entries()) {
    if (wanted === null) return false;
    const anchored = index === 0 ? `^(?:${wanted.source})` : wanted.source;
    const isLast = index === stretches.length - 1;
    const found = new RegExp(isLast ? `${anchored}$` : anchored, 'u').exec(rest);
    if (found === null) return false;
    rest = rest.slice(found.index + found[0].length);
  }
  return rest === '';
}

/** The folders that one entry of `workspace.members` names: a path, each part of which may be a glob. */
export async function memberFolders(root: string, member: string): Promise<readonly string[]> {
  let found: readonly string[] = [root];
  for (const part of member.split('/').filter((name) => name !== '' && name !== '.')) {
    const glob = /[*?[]/.test(part);
    const deeper = await Promise.all(
      found.map(async (folder) => {
        if (!glob) return [join(folder, part)];
        const names = await folders(folder);
        return names.filter((name) => fits(part, name)).map((name) => join(folder, name));
      }),
    );
    found = deeper.flat();
  }
  return [...found].sort();
}
