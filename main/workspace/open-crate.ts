import type { Result } from '../../preload/contract/result';
import { push } from '../events';
import { done } from '../failure';
import { rememberRecent } from '../settings/settings';
import { keepCrate } from './opened-crates';
import { readCrate } from './read-crate';

/** Opens a crate, whichever way it was named: reads it, remembers it, tells the window. */
export async function openCrate(path: string): Promise<Result<null>> {
  const read = await readCrate(path);
  if (!read.ok) return read;
  keepCrate(read.value);
  rememberRecent({ kind: 'crate', path });
  push('crate:opened', read.value);
  return done(null);
}
