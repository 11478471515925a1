import type { TFunction } from 'i18next';
import { useApp } from '../state/app-store';
import { chooseExport } from '../state/call-target';
import type { OpenModule } from '../state/module-store';
import { openSample } from '../state/open-module';
import { exportLabel, exportMatcher } from '../state/select/export-list';
import { revealPanel } from '../state/view-store';
import { COMMANDS } from './commands';
import type { Command } from './commands/command';
import { fuzzyScore } from './fuzzy';
import { nameKey } from './panels';

export interface PaletteEntry {
  readonly id: string;
  readonly label: string;
  readonly shortcut: string | null;
  readonly run: () => void;
}

const SHOWN = 100;

export function labelOf(command: Command, t: TFunction): string {
  if (command.panel !== null) return t('commands:panel', { panel: t(nameKey(command.panel)) });
  return t(`commands:${command.id}`);
}

/** The commands that can be run now, the samples, then the module's exports by name; the best answers first. */
export function paletteEntries(typed: string, module: OpenModule | null, t: TFunction): readonly PaletteEntry[] {
  const commands = COMMANDS.filter(({ id, enabled }) => id !== 'palette.open' && enabled()).map((command) => ({
    id: command.id,
    label: labelOf(command, t),
    shortcut: command.shortcut,
    run: command.run,
  }));
  const exports = typed.trim() === '' ? [] : exportEntries(typed, module, t);
  return best([...commands, ...sampleEntries(t), ...exports], typed);
}

function sampleEntries(t: TFunction): readonly PaletteEntry[] {
  return (useApp.getState().start?.samples ?? []).map(({ id }) => ({
    id: `sample.${id}`,
    label: t('commands:sample', { title: t(`sample:${id}.title`) }),
    shortcut: null,
    run: () => void openSample(id),
  }));
}

/** Names are tried before labels are made: a module may have a hundred thousand of them. */
function exportEntries(typed: string, module: OpenModule | null, t: TFunction): readonly PaletteEntry[] {
  const entries: PaletteEntry[] = [];
  if (module === null) return entries;
  const holds = exportMatcher(typed);
  for (const candidate of module.exports) {
    const { index, name } = candidate;
    if (fuzzyScore(name.slice(0, 300), typed) === null && !holds(candidate)) continue;
    const run = () => {
      chooseExport(module, candidate);
      revealPanel('wat');
    };
    entries.push({ id: `export.${index}`, label: t('commands:goTo', { name: exportLabel(candidate) }), shortcut: null, run });
    if (entries.length >= SHOWN) break;
  }
  return entries;
}

function best(entries: readonly PaletteEntry[], typed: string): readonly PaletteEntry[] {
  if (typed.trim() === '') return entries.slice(0, SHOWN);
  return entries
    .map((entry) => ({ entry, score: fuzzyScore(entry.label, typed) }))
    .filter(({ score }) => score !== null)
    .sort((a, b) => (b.score ?? 0) - (a.score ?? 0))
    .slice(0, SHOWN)
    .map(({ entry }) => entry);
}
