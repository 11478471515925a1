import { whenExact } from './measuring';
import type { ModuleKey } from './module-store';
import { moveTo } from './moving';
import { choosePrinter } from './printing';
import { useWats } from './wat-store';
import { whenSettled } from './when-settled';

/** Leads to the first line in which our text and wabt's differ. In both it has the same number; wasm-tools' text has other lines. */
export async function goToDifference(key: ModuleKey, line: number): Promise<void> {
  if (useWats.getState().wats[key]?.document?.printer === 'wasm-tools') {
    await choosePrinter(key, 'watchglass');
    await whenSettled(key);
  }
  await whenExact(key);
  moveTo(key, { line, column: 0 }, 'third');
}
