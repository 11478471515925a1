import type { Artifact, Sample } from './artifact';
import type { BuildEvent, BuildRequest, WatchState } from './build';
import type { SourceFile, Workspace } from './crate';
import type { Failure } from './failure';
import type { Result } from './result';
import type { Language, Settings, SettingsChange } from './settings';
import type { Installable, Toolchain } from './toolchain';

/** Renderer → main, answered. Whatever gets opened arrives by the event `artifact:opened` or `crate:opened`, whatever asked for it. */
export interface Requests {
  'app:start': { args: null; result: Result<Start> };
  'module:choose': { args: null; result: Result<null> };
  'module:open-sample': { args: { readonly sample: string }; result: Result<null> };
  'module:close': { args: { readonly artifactId: string }; result: Result<null> };
  /** Says which module is in view, for the next start; null: none. */
  'module:current': { args: { readonly artifactId: string | null }; result: Result<null> };
  /** Opens the system's file manager on the module's file. */
  'module:show-in-folder': { args: { readonly artifactId: string }; result: Result<null> };
  'module:copy-path': { args: { readonly artifactId: string }; result: Result<null> };
  /** As `wat:choose-file`, for the module's bytes. */
  'module:choose-file': { args: { readonly suggestedName: string }; result: Result<SaveTarget | null> };
  /** The text that a `.wat` was written as; its path is the file's name alone. */
  'source:read': { args: { readonly artifactId: string }; result: Result<SourceFile> };
  /** Writes as `file:write` does, and answers with the artifact that the file is from now on. */
  'source:write': {
    args: { readonly artifactId: string; readonly text: string; readonly modified: number; readonly overwrite: boolean };
    result: Result<WrittenSource>;
  };
  /** Asks where to, and writes the package that a module was built with; answers with where it is, or null when cancelled. */
  'package:export': { args: { readonly artifactId: string; readonly format: PackageFormat }; result: Result<string | null> };
  /** Opens an entry of `Settings.recent`, by its index in that list. */
  'recent:open': { args: { readonly index: number }; result: Result<null> };
  /** Asks where to save, and answers with a token for what a worker writes there; null when cancelled. */
  'wat:choose-file': { args: { readonly suggestedName: string }; result: Result<SaveTarget | null> };
  'crate:choose': { args: null; result: Result<null> };
  /** Asks for the parent folder of a new crate; null when cancelled. */
  'crate:choose-parent': { args: null; result: Result<string | null> };
  /** `parent` must be a folder that `crate:choose-parent` answered with. */
  'crate:create': { args: { readonly parent: string; readonly name: string }; result: Result<null> };
  'crate:trust': { args: { readonly root: string }; result: Result<null> };
  'crate:close': { args: { readonly root: string }; result: Result<null> };
  'crate:show-in-folder': { args: { readonly packageId: string }; result: Result<null> };
  'crate:copy-path': { args: { readonly packageId: string }; result: Result<null> };
  /** The package's own text files that the editor offers, relative paths. */
  'crate:files': { args: { readonly packageId: string }; result: Result<readonly string[]> };
  'file:read': { args: { readonly packageId: string; readonly path: string }; result: Result<SourceFile> };
  /** Writes unless the file changed since `modified`; answers `file-changed` then. `overwrite` writes all the same. */
  'file:write': {
    args: { readonly packageId: string; readonly file: SourceFile; readonly overwrite: boolean };
    result: Result<SourceFile>;
  };
  'build:start': { args: BuildRequest; result: Result<null> };
  'build:stop': { args: { readonly packageId: string }; result: Result<null> };
  'watch:set': { args: { readonly build: BuildRequest; readonly watching: boolean }; result: Result<WatchState> };
  'toolchain:inspect': { args: null; result: Result<Toolchain> };
  /** Runs the installer with its output in the terminal; answers when it has ended. */
  'toolchain:install': { args: { readonly what: Installable }; result: Result<null> };
  'toolchain:stop-install': { args: null; result: Result<null> };
  'settings:change': { args: SettingsChange; result: Result<Settings> };
  'clipboard:write': { args: { readonly text: string }; result: Result<null> };
  /** Answers with a token for what a worker writes to the clipboard: a text of any length, which need not cross the page. */
  'clipboard:take': { args: null; result: Result<{ readonly token: string }> };
}

/** Main → renderer, pushed. */
export interface Events {
  'artifact:opened': Artifact;
  /** The file of an opened module changed on disk: this is what it holds now. */
  'artifact:changed': Artifact;
  'crate:opened': Workspace;
  /** What was open when the app was quit is open again: its modules in their order, the crates one by one behind them. */
  'session:restored': RestoredSession;
  'crate:restored': Workspace;
  'open:failed': Failure;
  'build:event': BuildEvent;
  'watch:changed': WatchState;
  /** What a tool wrote, to the byte as far as UTF-8 allows; for the terminal. */
  'terminal:output': { readonly text: string };
  'settings:changed': Settings;
  /** A menu item was chosen; the name is one of the renderer's commands. */
  'command:run': { readonly command: string };
}

export interface Start {
  readonly version: string;
  readonly platform: string;
  readonly electron: string;
  readonly chrome: string;
  /** What the app speaks: `--lang`, then the setting, then the system's. */
  readonly language: Language;
  readonly settings: Settings;
  readonly samples: readonly Sample[];
  /** False when the template's crates are not there and a first build needs the network. */
  readonly templateVendored: boolean;
  /** False when nothing is open and nothing is about to be. */
  readonly reopens: boolean;
}

export interface RestoredSession {
  readonly artifacts: readonly Artifact[];
  /** The id of the one that was in view, or null. */
  readonly current: string | null;
  /** How many crates follow. */
  readonly crates: number;
}

/** A folder as wasm-pack writes it, or the same as npm packs it. */
export type PackageFormat = 'folder' | 'tgz';

export interface WrittenSource {
  readonly file: SourceFile;
  readonly artifact: Artifact;
}

export interface SaveTarget {
  readonly token: string;
  readonly path: string;
}

export type RequestName = keyof Requests;
export type EventName = keyof Events;

export const REQUEST_NAMES = [
  'app:start',
  'module:choose',
  'module:open-sample',
  'module:close',
  'module:current',
  'module:show-in-folder',
  'module:copy-path',
  'module:choose-file',
  'source:read',
  'source:write',
  'package:export',
  'recent:open',
  'wat:choose-file',
  'crate:choose',
  'crate:choose-parent',
  'crate:create',
  'crate:trust',
  'crate:close',
  'crate:show-in-folder',
  'crate:copy-path',
  'crate:files',
  'file:read',
  'file:write',
  'build:start',
  'build:stop',
  'watch:set',
  'toolchain:inspect',
  'toolchain:install',
  'toolchain:stop-install',
  'settings:change',
  'clipboard:write',
  'clipboard:take',
] as const satisfies readonly RequestName[];

export const EVENT_NAMES = [
  'artifact:opened',
  'artifact:changed',
  'crate:opened',
  'session:restored',
  'crate:restored',
  'open:failed',
  'build:event',
  'watch:changed',
  'terminal:output',
  'settings:changed',
  'command:run',
] as const satisfies readonly EventName[];

type Missing = Exclude<RequestName, (typeof REQUEST_NAMES)[number]> | Exclude<EventName, (typeof EVENT_NAMES)[number]>;
/** Does not compile when a channel is missing from its list. */
export const CONTRACT_IS_WHOLE: [Missing] extends [never] ? true : Missing = true;

/** Preload's own channel for dropped paths; not a request, so the page cannot send on it. */
export const DROP_CHANNEL = 'preload:drop';

/** Preload's own channel for the port of a worker that writes, with the token that says where. */
export const PORT_CHANNEL = 'preload:port';
