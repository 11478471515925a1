import type { OpenModule } from './module-store';
import { goToTarget, selectItemAt } from './moving';
import { printWat } from './printing';
import { revealPanel } from './view-store';

/** Leads to the line of the WAT that says what stands at a byte offset, and selects what it belongs to. */
export async function leadToOffset(open: OpenModule, offset: number): Promise<void> {
  await printWat(open.key);
  revealPanel('wat');
  const line = await goToTarget(open.key, { kind: 'offset', offset });
  if (line !== null) await selectItemAt(open, line);
}
