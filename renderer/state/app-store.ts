import { create } from 'zustand';
import type { Start } from '../../preload/contract/contract';
import type { Failure } from '../../preload/contract/failure';
import type { Settings } from '../../preload/contract/settings';
import type { Toolchain } from '../../preload/contract/toolchain';
import type { ModuleFailure } from '../wasm/outcome';

/** A failure that has no better place than an alert over the panels. */
export interface Notice {
  readonly id: number;
  readonly failure: Failure | ModuleFailure;
}

export interface AppState {
  /** Null until main has answered. */
  readonly start: Start | null;
  readonly settings: Settings | null;
  readonly toolchain: Toolchain | null;
  /** What is being installed in the terminal, or null. */
  readonly installing: string | null;
  readonly notices: readonly Notice[];
}

export const useApp = create<AppState>(() => ({ start: null, settings: null, toolchain: null, installing: null, notices: [] }));

let nextNotice = 1;

const MOST_NOTICES = 5;

/** The same said twice stands once, as the newest. */
export function notify(failure: Failure | ModuleFailure): void {
  const notice = { id: nextNotice++, failure };
  const same = JSON.stringify(failure);
  useApp.setState(({ notices }) => ({
    notices: [...notices.filter((other) => JSON.stringify(other.failure) !== same), notice].slice(-MOST_NOTICES),
  }));
}

/** Takes away what was said of a failure that is over: what failed has worked since. */
export function retract(code: Notice['failure']['code']): void {
  useApp.setState(({ notices }) => ({ notices: notices.filter(({ failure }) => failure.code !== code) }));
}

export function dismissNotice(id: number): void {
  useApp.setState(({ notices }) => ({ notices: notices.filter((notice) => notice.id !== id) }));
}
