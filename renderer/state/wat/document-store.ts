import type { ModuleFailure } from '../../wasm/outcome';
import type { PrinterName, WatDocument } from '../../wasm/print/document';
import { createModuleEntries } from '../module-entries';
import type { ModuleKey } from '../module-store';
import { nextNews } from '../wait';

/** How a module's text stands: who prints it, what is shown of it. Its lines are in `lines.ts`, fetched as they come into view. */
export interface WatState {
  readonly phase: 'printing' | 'ready' | 'failed';
  /** What is shown; another printer's, or the one of the build before, until the chosen one is there. */
  readonly document: WatDocument | null;
  /** Why the chosen printer's text is not the one that is shown. */
  readonly failure: ModuleFailure | null;
  /** 0…1 of what is being printed. */
  readonly progress: number;
  /** Of the module whose text was asked for last; where the module has a newer one, it is printed again. */
  readonly revision: number;
  /** The one that was chosen. */
  readonly printer: PrinterName;
}

const wats = createModuleEntries<WatState>();
export const useWats = wats.use;
export const watOf = wats.of;

/** Changes what is remembered of a text; where nothing is yet, nothing changes. */
export function patchWat(key: ModuleKey, change: Partial<WatState>): void {
  const wat = watOf(key);
  if (wat !== null) wats.put(key, { ...wat, ...change });
}

export const putWat = wats.put;

/** Waits while the module's text is being printed. */
export async function whenSettled(key: ModuleKey): Promise<void> {
  while (watOf(key)?.phase === 'printing') await nextNews(useWats);
}
