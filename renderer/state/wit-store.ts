import { create } from 'zustand';
import type { Wit } from '../wasm/component/component-wit';
import type { ModuleFailure } from '../wasm/outcome';
import type { ModuleKey } from './module-store';

/** A component's interface in its own language, read when it is looked at. */
export interface WitState {
  readonly phase: 'reading' | 'ready' | 'failed';
  readonly wit: Wit | null;
  readonly failure: ModuleFailure | null;
  /** Of the component that was read. */
  readonly revision: number;
}

export const useWits = create<{ readonly wits: Readonly<Record<ModuleKey, WitState>> }>(() => ({ wits: {} }));

export function patchWit(key: ModuleKey, wit: WitState | null): void {
  useWits.setState(({ wits }) => {
    const { [key]: _, ...others } = wits;
    return { wits: wit === null ? others : { ...others, [key]: wit } };
  });
}
