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

function pattern(glob: string): RegExp {
  const source = glob
    .replace(/[.+^${}()|\\]/g, '\\$&')
    .replaceAll('*', '[^/]*')
    .replaceAll('?', '[^/]');
  return new RegExp(`^${source}$`);
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
        return names.filter((name) => pattern(part).test(name)).map((name) => join(folder, name));
      }),
    );
    found = deeper.flat();
  }
  return [...found].sort();
}
