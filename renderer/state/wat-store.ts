import { create } from 'zustand';
import type { ModuleFailure } from '../wasm/malformed';
import type { WatDocument } from '../wasm/print/document';
import type { ModuleKey } from './module-store';

/** The WAT of one module; lines are fetched by `watLines` as they come into view. */
export interface WatState {
  readonly phase: 'printing' | 'ready' | 'failed';
  readonly document: WatDocument | null;
  readonly failure: ModuleFailure | null;
  /** 0…1 of the bytes read. */
  readonly progress: number;
  /** Of the module that was printed; a new one makes the lines stale. */
  readonly revision: number;
}

export const useWats = create<{ readonly wats: Readonly<Record<ModuleKey, WatState>> }>(() => ({ wats: {} }));

export function patchWat(key: ModuleKey, wat: WatState | null): void {
  useWats.setState(({ wats }) => {
    const { [key]: _, ...others } = wats;
    return { wats: wat === null ? others : { ...others, [key]: wat } };
  });
}
