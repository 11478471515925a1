import { type ComponentType, lazy } from 'react';
import { CallPanel } from '../panels/call/call-panel';
import { CallLogPanel } from '../panels/call-log/call-log-panel';
import { CratesPanel } from '../panels/crates/crates-panel';
import { ExportsPanel } from '../panels/exports/exports-panel';
import { GlobalsPanel } from '../panels/globals/globals-panel';
import { ImportsPanel } from '../panels/imports/imports-panel';
import { InstancePanel } from '../panels/instance/instance-panel';
import { LinksPanel } from '../panels/links/links-panel';
import { MemoryPanel } from '../panels/memory/memory-panel';
import { ModulesPanel } from '../panels/modules/modules-panel';
import { OverviewPanel } from '../panels/overview/overview-panel';
import { ProblemsPanel } from '../panels/problems/problems-panel';
import { SettingsPanel } from '../panels/settings/settings-panel';
import { TablesPanel } from '../panels/tables/tables-panel';
import { ToolchainPanel } from '../panels/toolchain/toolchain-panel';
import { WatPanel } from '../panels/wat/wat-panel';
import { WelcomePanel } from '../panels/welcome/welcome-panel';

/** A group of tabs in the window as it is first laid out; `dock-layout.ts` says which panel is in front in each. */
export type Group = 'middle' | 'left' | 'right' | 'rightMiddle' | 'rightBelow' | 'bottom';

export interface PanelDescriptor {
  readonly component: ComponentType;
  /** Null: opened by its command alone, and then in the middle. */
  readonly group: Group | null;
  /** Written as in `Command`; no two are equal. Digits go in the order of the window: left, middle, right, bottom. */
  readonly shortcut: string;
  /** Stays drawn behind other tabs, since it holds what cannot be drawn again from state: a terminal's screen, an editor's undo. */
  readonly kept?: true;
  /** The panel whose place it shares: the two stand in one column, one below the other, each as high as what it holds. */
  readonly below?: string;
}

// The two that bring a large library with them are fetched when they are first shown.
const EditorPanel = lazy(async () => ({ default: (await import('../panels/editor/editor-panel')).EditorPanel }));
const TerminalPanel = lazy(async () => ({ default: (await import('../panels/terminal/terminal-panel')).TerminalPanel }));

const panels = {
  welcome: { component: WelcomePanel, group: 'middle', shortcut: 'Alt+Shift+W' },
  crates: { component: CratesPanel, group: 'left', shortcut: 'Alt+1' },
  modules: { component: ModulesPanel, group: 'left', shortcut: 'Alt+2', below: 'crates' },
  overview: { component: OverviewPanel, group: 'middle', shortcut: 'Alt+3' },
  wat: { component: WatPanel, group: 'middle', shortcut: 'Alt+4' },
  links: { component: LinksPanel, group: 'middle', shortcut: 'Alt+Shift+L' },
  editor: { component: EditorPanel, group: 'middle', shortcut: 'Alt+5', kept: true },
  imports: { component: ImportsPanel, group: 'right', shortcut: 'Alt+6' },
  exports: { component: ExportsPanel, group: 'right', shortcut: 'Alt+7' },
  call: { component: CallPanel, group: 'rightBelow', shortcut: 'Alt+8' },
  instance: { component: InstancePanel, group: 'rightMiddle', shortcut: 'Alt+Shift+I' },
  'call-log': { component: CallLogPanel, group: 'bottom', shortcut: 'Alt+9' },
  problems: { component: ProblemsPanel, group: 'bottom', shortcut: 'Alt+Shift+P' },
  terminal: { component: TerminalPanel, group: 'bottom', shortcut: 'Alt+0', kept: true },
  memory: { component: MemoryPanel, group: 'bottom', shortcut: 'Alt+Shift+M' },
  tables: { component: TablesPanel, group: 'bottom', shortcut: 'Alt+Shift+T' },
  globals: { component: GlobalsPanel, group: 'bottom', shortcut: 'Alt+Shift+G' },
  toolchain: { component: ToolchainPanel, group: null, shortcut: 'Alt+Shift+C' },
  settings: { component: SettingsPanel, group: null, shortcut: 'Alt+Shift+S' },
} as const satisfies Readonly<Record<string, PanelDescriptor>>;

export type PanelId = keyof typeof panels;

/** Every panel, one line each. Its id is its folder, its namespace in the locales, and its name in a saved layout. */
export const PANELS: Readonly<Record<PanelId, PanelDescriptor>> = panels;

/** In the order of the list above, which is also that of the palette and of the tabs in a group. */
export const PANEL_IDS = Object.keys(PANELS) as readonly PanelId[];

/** Null: a saved layout may know a panel of another version. */
export function panelId(id: string): PanelId | null {
  return PANEL_IDS.find((panel) => panel === id) ?? null;
}

/** The locale key of a panel's name. */
export function nameKey(id: PanelId): string {
  return `${id}:name`;
}
