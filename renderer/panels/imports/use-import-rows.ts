import { useMemo, useState } from 'react';
import type { OpenModule } from '../../state/module-store';
import { searchedImports } from '../../state/select/export-list';
import { type GroupedRows, groupedRows } from '../../state/select/grouped-rows';
import { importGroups, type LinkGroup } from '../../state/select/link-groups';
import { useFilteredRows } from '../use-filtered-rows';
import { type SortedBy, useSortedRows } from '../use-sorted-rows';

export interface ImportRows {
  readonly rows: GroupedRows;
  /** How many imports there are in it. */
  readonly count: number;
  toggle(group: LinkGroup): void;
}

/** The imports by the module that they are wanted from, sorted within it; what is looked for stands open. */
export function useImportRows({ imports }: OpenModule, query: string, sortedBy: SortedBy | null): ImportRows {
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());
  const found = useFilteredRows(
    useMemo(() => searchedImports(imports), [imports]),
    query,
  );
  const order = useSortedRows(imports.length, sortedBy);
  const groups = useMemo(() => {
    const isFound = found === null ? null : new Set(found);
    const inFile = importGroups(imports, (row) => isFound?.has(row) !== false);
    if (order === null) return inFile;
    const ranks = new Uint32Array(order.length);
    order.forEach((row, rank) => {
      ranks[row] = rank;
    });
    return inFile.map((group) => ({ ...group, items: group.items.toSorted((a, b) => (ranks[a] ?? 0) - (ranks[b] ?? 0)) }));
  }, [imports, found, order]);
  const rows = useMemo(() => groupedRows(groups, ({ id }) => found !== null || !closed.has(id)), [groups, found, closed]);
  return {
    rows,
    count: found?.length ?? imports.length,
    toggle: ({ id }) =>
      setClosed((before) => {
        const after = new Set(before);
        if (!after.delete(id)) after.add(id);
        return after;
      }),
  };
}
