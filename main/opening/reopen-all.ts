import { push } from '../events';
import { registeredArtifacts } from '../protocol/artifacts';
import { openedCrates } from '../workspace/opened-crates';

/** Tells a page that begins anew what the one before it had open. */
export function reopenAll(): void {
  for (const workspace of openedCrates()) push('crate:opened', workspace);
  for (const { artifact } of registeredArtifacts()) push('artifact:opened', artifact);
}
