import type { Result } from '../../preload/contract/result';
import { push } from '../events';
import { done, failed } from '../failure';
import { rememberRecent } from '../settings/settings';
import { keepCrate, openedCrate } from './opened-crates';
import { readCrate } from './read-crate';
import { trust } from './trust-store';

/** Opens a crate, whichever way it was named: reads it, remembers it, tells the window. */
export async function openCrate(path: string): Promise<Result<null>> {
  const read = await readCrate(path);
  if (!read.ok) return read;
  keepCrate(read.value);
  rememberRecent({ kind: 'crate', path });
  push('crate:opened', read.value);
  return done(null);
}

/** Opens a crate that was open before; in the recent list it stays where it is. */
export async function reopenCrate(root: string): Promise<Result<null>> {
  const read = await readCrate(root);
  if (!read.ok) return read;
  keepCrate(read.value);
  push('crate:restored', read.value);
  return done(null);
}

/** Remembers the trust and reads the folder again, now with cargo, which may know packages that we did not find. */
export async function trustCrate(root: string): Promise<Result<null>> {
  const before = openedCrate(root);
  if (before === null) return failed('crate-unknown', { root });
  await trust(root);
  const after = await readCrate(root);
  const kept = after.ok && after.value.root === root ? after.value : { ...before, trusted: true };
  keepCrate(kept);
  if (packagesOf(kept) !== packagesOf(before)) push('crate:opened', kept);
  return done(null);
}

function packagesOf(workspace: { readonly packages: readonly { readonly id: string; readonly cdylib: boolean }[] }): string {
  return JSON.stringify(workspace.packages.map(({ id, cdylib }) => [id, cdylib]).sort());
}
