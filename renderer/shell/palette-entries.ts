import type { TFunction } from 'i18next';
import { useApp } from '../state/app-store';
import { loadFiles } from '../state/crates';
import { type ModuleItem, scoreOf } from '../state/find-items';
import { type OpenModule, useModules } from '../state/module-store';
import { openRecent, openSample, showModule } from '../state/open-module';
import { openFile } from '../state/source-files';
import { revealPanel } from '../state/view-store';
import { choosePackage, useWorkspaces } from '../state/workspace-store';
import { COMMANDS } from './commands';
import type { Command } from './commands/command';
import { focusSetting } from './dock-control';
import { leadToItem } from './lead-to-item';
import { nameKey } from './panels';

export type EntryKind = 'command' | 'panel' | 'setting' | 'sample' | 'recent' | 'module' | 'crate' | 'file' | ModuleItem['kind'];

export interface PaletteEntry {
  readonly id: string;
  readonly kind: EntryKind;
  readonly label: string;
  /** The whole name where the label is what people wrote for it. */
  readonly tip: string | null;
  /** What is said behind it, and found by it, too: a path, a type. */
  readonly detail: string;
  readonly shortcut: string | null;
  /** How well it answers. */
  readonly score: number;
  readonly run: () => void;
}

const SHOWN = 60;

export function labelOf(command: Command, t: TFunction): string {
  if (command.panel !== null) return t('commands:panel', { panel: t(nameKey(command.panel)) });
  return t(`commands:${command.id}`);
}

/** Everything that there is to go to or to do, the best answers first; `items` are those that the module's worker found. */
export function paletteEntries(
  typed: string,
  module: OpenModule | null,
  items: readonly ModuleItem[],
  t: TFunction,
): readonly PaletteEntry[] {
  const entries = [
    ...commandEntries(t),
    ...settingEntries(t),
    ...sampleEntries(t),
    ...recentEntries(),
    ...moduleEntries(),
    ...crateEntries(),
  ];
  if (typed.trim() === '') return entries.slice(0, SHOWN).map((entry) => ({ ...entry, score: 0 }));
  return [
    ...entries.flatMap((entry) => {
      const score = scoreOf(typed, entry.label, entry.detail);
      return score === null ? [] : { ...entry, score };
    }),
    ...(module === null ? [] : items.map((item) => itemEntry(module, item, t))),
  ]
    .sort((a, b) => b.score - a.score)
    .slice(0, SHOWN);
}

/** The settings that the panel shows, by the names that its fields carry in `data-setting`. */
const SETTINGS = ['language', 'theme', 'reopen', 'mode', 'keepNames', 'intoPkg'] as const;

type Unscored = Omit<PaletteEntry, 'score'>;
const PLAIN = { tip: null, detail: '', shortcut: null } as const;

function commandEntries(t: TFunction): readonly Unscored[] {
  return COMMANDS.filter(({ id, enabled }) => id !== 'palette.open' && enabled()).map((command) => ({
    ...PLAIN,
    id: command.id,
    kind: command.panel === null ? 'command' : 'panel',
    label: labelOf(command, t),
    shortcut: command.shortcut,
    run: command.run,
  }));
}

function settingEntries(t: TFunction): readonly Unscored[] {
  return SETTINGS.map((setting) => ({
    ...PLAIN,
    id: `setting.${setting}`,
    kind: 'setting',
    label: t(`settings:${setting}`),
    run: () => focusSetting(setting),
  }));
}

function sampleEntries(t: TFunction): readonly Unscored[] {
  return (useApp.getState().start?.samples ?? []).map(({ id }) => ({
    ...PLAIN,
    id: `sample.${id}`,
    kind: 'sample',
    label: t('commands:sample', { title: t(`sample:${id}.title`) }),
    run: () => void openSample(id),
  }));
}

function recentEntries(): readonly Unscored[] {
  return (useApp.getState().settings?.recent ?? []).map(({ kind, path }, index) => ({
    ...PLAIN,
    id: `recent.${kind}.${index}`,
    kind: 'recent',
    label: path.split(/[\\/]/).findLast((part) => part !== '') ?? path,
    detail: path,
    run: () => void openRecent(index),
  }));
}

/** The others that are open. */
function moduleEntries(): readonly Unscored[] {
  const { modules, order, current } = useModules.getState();
  return order.flatMap((key, index) => {
    const open = modules[key];
    return open === undefined || key === current
      ? []
      : { ...PLAIN, id: `module.${index}`, kind: 'module' as const, label: open.artifact.name, run: () => showModule(key) };
  });
}

/** Packages, and the files of those whose files were asked for. */
function crateEntries(): readonly Unscored[] {
  const { workspaces, files } = useWorkspaces.getState();
  return workspaces.flatMap(({ root, packages }) =>
    packages.flatMap((each): readonly Unscored[] => [
      {
        ...PLAIN,
        id: `crate.${each.id}`,
        kind: 'crate',
        label: each.name,
        detail: root,
        run: () => {
          choosePackage(each.id);
          void loadFiles(each.id);
          revealPanel('crates');
        },
      },
      ...(files[each.id] ?? []).map(
        (path): Unscored => ({
          ...PLAIN,
          id: `file.${each.id}:${path}`,
          kind: 'file',
          label: path,
          detail: each.name,
          run: () => void openFile(each.id, path),
        }),
      ),
    ]),
  );
}

function itemEntry(module: OpenModule, item: ModuleItem, t: TFunction): PaletteEntry {
  const { kind, index, name, written, detail, score } = item;
  const unnamed = t(`commands:unnamed.${kind === 'type' ? 'type' : 'func'}`, { index });
  return {
    id: `${kind}.${index}`,
    kind,
    label: name === '' && (kind === 'func' || kind === 'type') ? unnamed : (written ?? name),
    tip: written === null ? null : name,
    detail,
    shortcut: null,
    score,
    run: () => leadToItem(module, item),
  };
}
