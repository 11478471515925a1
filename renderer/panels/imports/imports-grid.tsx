import { useEffect, useMemo } from 'react';
import { useTranslation } from '../../locales/use-translation';
import { levelOf } from '../../state/call-target';
import { instanceOf, useInstances } from '../../state/instance-store';
import type { OpenModule } from '../../state/module-store';
import { searchedImports } from '../../state/select/export-list';
import { importSupply } from '../../state/select/import-supply';
import { importOfSelection, selectionOfImport } from '../../state/select/index-space';
import { select, useView } from '../../state/view-store';
import type { GridColumn } from '../../ui/column-widths';
import { Grid } from '../../ui/grid';
import type { ListCount } from '../list-count';
import { useFilteredRows } from '../use-filtered-rows';
import { ImportCell } from './import-cell';

interface ImportsGridProps {
  readonly open: OpenModule;
  readonly expected: number;
  readonly query: string;
  /** Told how many rows there are and how many of them are shown. */
  readonly onCount: (count: ListCount) => void;
  readonly onEdit: (importIndex: number) => void;
}

export function ImportsGrid({ open, expected, query, onCount, onEdit }: ImportsGridProps) {
  const { t } = useTranslation('imports');
  const { imports } = open;
  const level = useInstances((state) => levelOf(state, open));
  const needs = useInstances((state) => instanceOf(state, open.key).state?.needs);
  const answers = useInstances((state) => instanceOf(state, open.key).answers);
  const selection = useView((view) => view.selection);
  const needOf = useMemo(() => new Map(needs?.map((need) => [need.importIndex, need])), [needs]);
  const answerOf = useMemo(() => new Map(answers.map((answer) => [answer.importIndex, answer])), [answers]);
  const filtered = useFilteredRows(
    useMemo(() => searchedImports(imports), [imports]),
    query,
  );
  const indexAt = (row: number) => (filtered === null ? row : (filtered[row] ?? -1));
  const all = Math.max(expected, imports.length);
  const shown = filtered?.length ?? all;
  useEffect(() => onCount({ shown, all }), [onCount, shown, all]);
  const current = useMemo(() => {
    const index = importOfSelection(imports, selection);
    return filtered === null || index < 0 ? index : filtered.indexOf(index);
  }, [imports, filtered, selection]);
  const supplyAt = (row: number) => {
    const entry = imports[indexAt(row)];
    return entry === undefined ? null : importSupply(entry, needOf.get(entry.index) ?? null, answerOf.get(entry.index) ?? null, level);
  };
  const columns = useMemo<readonly GridColumn[]>(
    () => [
      { id: 'module', title: t('column.module'), least: 64, part: 2 },
      { id: 'name', title: t('column.name'), least: 100, part: 4 },
      { id: 'kind', title: t('column.kind'), least: 68, part: 0 },
      { id: 'type', title: t('column.type'), least: 64, part: 3, mono: true },
      { id: 'stub', title: t('column.stub'), least: 72, part: 3 },
    ],
    [t],
  );
  return (
    <Grid
      label={t('name')}
      columns={columns}
      count={shown}
      cell={(row, column) => <ImportCell entry={imports[indexAt(row)] ?? null} supply={supplyAt(row)} column={column} t={t} />}
      textOf={(row) => imports[indexAt(row)]?.name ?? ''}
      current={current}
      onSelect={(row) => select(selectionOfImport(imports, indexAt(row)))}
      onOpen={(row) => onEdit(indexAt(row))}
      tone={(row) => (supplyAt(row)?.kind === 'unmet' ? 'bad' : null)}
      positionKey={`imports ${open.key}`}
      empty={t(query === '' ? 'none' : open.imports.length < expected ? 'arriving' : 'noMatch')}
    />
  );
}
