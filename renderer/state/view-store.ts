import { create } from 'zustand';
import type { ExternKind } from '../wasm/model/types';

/** One selection for the whole app: an item of the current module, in the index space of its kind (imports first). */
export interface Selection {
  readonly kind: ExternKind;
  readonly index: number;
}

/** What the Call form stands for. */
export type CallTarget = { readonly level: 'raw'; readonly exportIndex: number } | { readonly level: 'glue'; readonly signatureId: string };

/** The panels that something in the app leads to. The shell, which has the list of all, does not compile when one of these is not in it. */
export type RevealedPanel =
  | 'welcome'
  | 'crates'
  | 'overview'
  | 'wat'
  | 'editor'
  | 'imports'
  | 'exports'
  | 'call'
  | 'call-log'
  | 'problems'
  | 'terminal'
  | 'toolchain'
  | 'settings';

export interface ViewState {
  readonly selection: Selection | null;
  readonly callTarget: CallTarget | null;
  /** The last request to bring a panel to the front; the count makes two equal requests differ. */
  readonly reveal: { readonly panel: RevealedPanel; readonly count: number } | null;
  readonly dialog: 'commands' | 'new-crate' | 'keys' | 'export-package' | null;
}

export const useView = create<ViewState>(() => ({ selection: null, callTarget: null, reveal: null, dialog: null }));

export function select(selection: Selection | null): void {
  useView.setState({ selection });
}

export function aimCall(callTarget: CallTarget | null): void {
  useView.setState({ callTarget });
}

export function revealPanel(panel: RevealedPanel): void {
  useView.setState(({ reveal }) => ({ reveal: { panel, count: (reveal?.count ?? 0) + 1 } }));
}

export function openDialog(dialog: ViewState['dialog']): void {
  useView.setState({ dialog });
}

/** Counts the requests to put the focus into the Call form. */
export const useCallFocus = create<{ readonly count: number }>(() => ({ count: 0 }));

export function focusCallForm(): void {
  useCallFocus.setState(({ count }) => ({ count: count + 1 }));
}
