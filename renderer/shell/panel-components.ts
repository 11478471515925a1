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
import type { PanelId } from '../state/view-store';

/** The two that bring a large library with them are fetched when they are first shown. */
export const PANEL_COMPONENTS: Readonly<Record<PanelId, ComponentType>> = {
  welcome: WelcomePanel,
  crates: CratesPanel,
  modules: ModulesPanel,
  overview: OverviewPanel,
  wat: WatPanel,
  links: LinksPanel,
  editor: lazy(async () => ({ default: (await import('../panels/editor/editor-panel')).EditorPanel })),
  imports: ImportsPanel,
  exports: ExportsPanel,
  call: CallPanel,
  instance: InstancePanel,
  'call-log': CallLogPanel,
  problems: ProblemsPanel,
  terminal: lazy(async () => ({ default: (await import('../panels/terminal/terminal-panel')).TerminalPanel })),
  memory: MemoryPanel,
  tables: TablesPanel,
  globals: GlobalsPanel,
  toolchain: ToolchainPanel,
  settings: SettingsPanel,
};
