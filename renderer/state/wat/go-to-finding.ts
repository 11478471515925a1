import type { ModuleKey, OpenModule } from '../module-store';
import { revealPanel } from '../view-store';
import { goToTarget, moveTo, selectItemAt } from './cursor';
import { watOf, whenSettled } from './document-store';
import { whenExact } from './measure';
import { choosePrinter, printWat } from './printer';

/** Leads to the line of the WAT that says what stands at a byte offset, and selects what it belongs to. */
export async function leadToOffset(open: OpenModule, offset: number): Promise<void> {
  await printWat(open.key);
  revealPanel('wat');
  const line = await goToTarget(open.key, { kind: 'offset', offset });
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
