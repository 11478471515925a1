import { create } from 'zustand';
import type { ModuleFailure } from '../../wasm/outcome';
import type { PrinterName, WatDocument } from '../../wasm/print/document';
import type { ModuleKey } from '../module-store';
import { nextNews } from '../next-news';

/** The WAT of one module; lines are fetched by `watLines` as they come into view. */
export interface WatState {
  readonly phase: 'printing' | 'ready' | 'failed';
  /** What is shown; another printer's, or the one of the build before, until the wished one is there. */
  readonly document: WatDocument | null;
  /** Why the wished text is not the one that is shown. */
  readonly failure: ModuleFailure | null;
  /** 0…1 of what is being printed. */
  readonly progress: number;
  /** Of the module that was printed; a new one makes the lines stale. */
  readonly revision: number;
  /** The one that was chosen. */
  readonly printer: PrinterName;
}

export const useWats = create<{ readonly wats: Readonly<Record<ModuleKey, WatState>> }>(() => ({ wats: {} }));

export function patchWat(key: ModuleKey, wat: WatState | null): void {
  useWats.setState(({ wats }) => {
    const { [key]: _, ...others } = wats;
    return { wats: wat === null ? others : { ...others, [key]: wat } };
  });
}

/** Waits while the module's text is being printed. */
export async function whenSettled(key: ModuleKey): Promise<void> {
  while (useWats.getState().wats[key]?.phase === 'printing') await nextNews(useWats);
}
