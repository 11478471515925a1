import type { OpenModule } from './module-store';
import { exportOfSelection, importOfSelection, selectionOfExport, selectionOfImport } from './select/index-space';
import { aimCall, type CallTarget, type Selection, select, useView } from './view-store';

type Contents = Pick<OpenModule, 'summary' | 'imports' | 'exports' | 'signatures'>;

/** Keeps what is selected and aimed at over a rebuild, by name, since indices mean something else in the new module; what is gone is let go. */
export function followRebuild(before: Contents, now: Contents): void {
  const { selection, callTarget } = useView.getState();
  if (selection !== null) select(selectionIn(before, now, selection));
  if (callTarget !== null) aimCall(targetIn(before, now, callTarget));
}

function selectionIn(before: Contents, now: Contents, selection: Selection): Selection | null {
  const exported = before.exports[exportOfSelection(before.exports, selection)];
  if (exported !== undefined) {
    const same = now.exports.find(({ name, type }) => name === exported.name && type.kind === exported.type.kind);
    if (same !== undefined) return selectionOfExport(same);
  }
  const imported = before.imports[importOfSelection(before.imports, selection)];
  if (imported === undefined) return sameSpaces(before, now) ? selection : null;
  const { moduleName, name, type } = imported;
  const row = now.imports.findIndex((other) => other.moduleName === moduleName && other.name === name && other.type.kind === type.kind);
  return selectionOfImport(now.imports, row);
}

/** What nothing outside names is most likely the same where there are as many of each kind as before. */
function sameSpaces({ summary: before }: Contents, { summary: now }: Contents): boolean {
  if (before === null || now === null) return false;
  const kinds = ['funcs', 'tables', 'memories', 'globals', 'tags', 'imports'] as const;
  return kinds.every((kind) => before.counts[kind] === now.counts[kind]);
}

function targetIn(before: Contents, now: Contents, target: CallTarget): CallTarget | null {
  if (target.level === 'glue') return now.signatures?.some(({ id }) => id === target.signatureId) === true ? target : null;
  const name = before.exports[target.exportIndex]?.name;
  const entry = now.exports.find((other) => other.name === name && other.type.kind === 'func');
  return entry === undefined ? null : { level: 'raw', exportIndex: entry.index };
}
