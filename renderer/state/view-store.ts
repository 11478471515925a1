import { create } from 'zustand';
import type { ExternKind } from '../wasm/model/types';

/** One selection for the whole app: an item of the current module, in the index space of its kind (imports first). */
export interface Selection {
  readonly kind: ExternKind;
  readonly index: number;
}

/** What the Call form stands for. */
export type CallTarget = { readonly level: 'raw'; readonly exportIndex: number } | { readonly level: 'glue'; readonly signatureId: string };

export const PANELS = [
  'welcome',
  'crates',
  'modules',
  'overview',
  'wat',
  'links',
  'editor',
  'imports',
  'exports',
  'call',
  'instance',
  'call-log',
  'problems',
  'terminal',
  'memory',
  'tables',
  'globals',
  'toolchain',
  'settings',
] as const;
export type PanelId = (typeof PANELS)[number];

export interface ViewState {
  readonly selection: Selection | null;
  readonly callTarget: CallTarget | null;
  /** A wish to bring a panel to the front; the count makes two equal wishes differ. */
  readonly reveal: { readonly panel: PanelId; readonly count: number } | null;
  readonly dialog: 'commands' | 'new-crate' | 'settings' | null;
}

export const useView = create<ViewState>(() => ({ selection: null, callTarget: null, reveal: null, dialog: null }));

export function select(selection: Selection | null): void {
  useView.setState({ selection });
}

export function aimCall(callTarget: CallTarget | null): void {
  useView.setState({ callTarget });
}

export function revealPanel(panel: PanelId): void {
  useView.setState(({ reveal }) => ({ reveal: { panel, count: (reveal?.count ?? 0) + 1 } }));
}

export function openDialog(dialog: ViewState['dialog']): void {
  useView.setState({ dialog });
}

/** Counts the wishes to put the focus into the Call form. */
export const useCallFocus = create<{ readonly count: number }>(() => ({ count: 0 }));

export function focusCallForm(): void {
  useCallFocus.setState(({ count }) => ({ count: count + 1 }));
}
