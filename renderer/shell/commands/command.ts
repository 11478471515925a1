import type { PanelId } from '../panels';

export interface Command {
  /** Its label is `commands:<id>`; main's menu and scripts know it by this name. */
  readonly id: string;
  /** `Mod+Shift+P`: Mod is Cmd on a Mac, else Ctrl. Null: has none. */
  readonly shortcut: string | null;
  /** For a command that shows a panel: its label is made of the panel's name. */
  readonly panel: PanelId | null;
  readonly enabled: () => boolean;
  readonly run: () => void;
}

interface Extras {
  readonly shortcut?: string;
  readonly panel?: PanelId;
  readonly enabled?: () => boolean;
}

export function command(id: string, run: () => void, { shortcut, panel, enabled }: Extras = {}): Command {
  return { id, run, shortcut: shortcut ?? null, panel: panel ?? null, enabled: enabled ?? (() => true) };
}
