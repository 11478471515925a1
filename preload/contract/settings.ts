import type { BuildMode } from './artifact';

export type Language = 'en' | 'zh-CN';
export type Theme = 'system' | 'dark' | 'light';

/** What is remembered between starts. */
export interface Settings {
  /** Null: follow the system. */
  readonly language: Language | null;
  readonly theme: Theme;
  readonly mode: BuildMode;
  readonly keepNames: boolean;
  readonly intoPkg: boolean;
  /** WAT is indented as deep as it nests, as wabt does it; false: no deeper than 100 columns. */
  readonly fullIndent: boolean;
  /** At the start, what was open is opened again. */
  readonly reopen: boolean;
  /** dockview's serialised layout, or null for the default one. */
  readonly layout: string | null;
  /** Paths opened lately, newest first. */
  readonly recent: readonly Recent[];
}

export interface Recent {
  readonly kind: 'module' | 'crate';
  readonly path: string;
  /** Milliseconds since 1970; earlier versions did not write it down. */
  readonly openedAt?: number;
}

/** The part that the renderer may set. */
export type SettingsChange = Partial<Omit<Settings, 'recent'>>;
