import type { WatTarget } from '../../wasm/print/document';
import type { ModuleKey, OpenModule } from '../module-store';
import { revealPanel, useView } from '../view-store';
import { goToTarget, moveTo, selectItemAt } from './cursor';
import { watOf, whenSettled } from './document-store';
import { whenExact } from './measure';
import { choosePrinter, printWat } from './printer';
import { patchView } from './view-store';

/** Leads to the line of the WAT that a target begins at; null when there is none. */
export async function leadToTarget(key: ModuleKey, target: WatTarget): Promise<number | null> {
  await printWat(key);
  // A text that is shown for the first time would else move to what is selected.
  patchView(key, { selectedHere: useView.getState().selection });
  revealPanel('wat');
  return goToTarget(key, target);
}

/** Leads to the line of the WAT that says what stands at a byte offset, and selects what it belongs to. */
export async function leadToOffset(open: OpenModule, offset: number): Promise<void> {
  const line = await leadToTarget(open.key, { kind: 'offset', offset });
  if (line !== null) await selectItemAt(open, line);
}

/** Leads to the first line in which our text and wabt's differ. In both it has the same number; wasm-tools' text has other lines. */
export async function goToDifference(key: ModuleKey, line: number): Promise<void> {
  if (watOf(key)?.document?.printer === 'wasm-tools') {
    await choosePrinter(key, 'watchglass');
    await whenSettled(key);
  }
  await whenExact(key);
  moveTo(key, { line, column: 0 }, 'third');
}
