import type { TFunction } from 'i18next';
import { type ReactNode, useMemo } from 'react';
import { useTranslation } from '../../locales/use-translation';
import { levelOf } from '../../state/call-target';
import { useInstances } from '../../state/instance-store';
import type { OpenModule } from '../../state/module-store';
import { type ExportRow, exportList } from '../../state/select/export-list';
import { selectionOfExport } from '../../state/select/index-space';
import { aimCall, focusCallForm, revealPanel, select, useView } from '../../state/view-store';
import { type GridColumn, sampleOf } from '../../ui/column-widths';
import { Grid } from '../../ui/grid';
import { EXTERN_KINDS } from '../../wasm/model/types';
import type { ListCount } from '../list-count';
import { useFilteredRows } from '../use-filtered-rows';
import { foundInOrder, type SortedBy, useSortedRows } from '../use-sorted-rows';
import { useTableLook } from '../use-table-look';
import { ExportCell } from './export-cell';
import { ExportStrip } from './export-strip';
import { exportKind, exportName, exportText, exportType, writtenName } from './export-words';

interface ExportsGridProps {
  readonly open: OpenModule;
  /** How many exports there will be when all have arrived. */
  readonly expected: number;
  readonly query: string;
  /** Drawn above the rows, and says how many there are. */
  readonly toolbar: (count: ListCount) => ReactNode;
}

export function ExportsGrid({ open, expected, query, toolbar }: ExportsGridProps) {
  const { t } = useTranslation('exports');
  const look = useTableLook('exports');
  const level = useInstances((state) => levelOf(state, open));
  const target = useView((view) => view.callTarget);
  const selection = useView((view) => view.selection);
  const { exports, signatures } = open;
  const list = useMemo(() => exportList(exports, expected, signatures, level), [exports, expected, signatures, level]);
  const filtered = useFilteredRows(
    useMemo(() => ({ count: list.count, textOf: list.nameOf, mangledOf: list.mangledAt }), [list]),
    query,
  );
  const { sort } = look;
  const sortedBy = useMemo<SortedBy | null>(() => {
    if (sort === null) return null;
    const keyOf = sortKey(sort.column, t);
    return { keyOf: (row) => keyOf(list.row(row)), descending: sort.descending };
  }, [list, sort, t]);
  const sorted = useSortedRows(list.count, sortedBy);
  const rows = useMemo(() => foundInOrder(sorted, filtered), [sorted, filtered]);
  const shown = rows?.length ?? list.count;
  const chosen = useMemo(() => list.rowOf(target, selection), [list, target, selection]);
  const current = useMemo(() => (rows === null || chosen < 0 ? chosen : Array.prototype.indexOf.call(rows, chosen)), [rows, chosen]);
  const rowAt = (row: number) => (rows === null ? row : (rows[row] ?? -1));
  const columns = useMemo<readonly GridColumn[]>(() => {
    const sample = sampleOf(list.count, (row) => list.row(row)).filter((row) => row !== null);
    return [
      { id: 'name', title: t('column.name'), least: 116, signed: true, texts: sample.map(nameText) },
      { id: 'kind', title: t('column.kind'), least: 48, texts: sample.map((row) => exportKind(row, t)) },
      { id: 'type', title: t('column.type'), least: 72, mono: true, texts: sample.map((row) => exportType(row, t)) },
    ];
  }, [list, t]);

  const choose = (row: number) => {
    const found = list.row(rowAt(row));
    if (found === null) return;
    if (found.raw !== null) select(selectionOfExport(found.raw));
    if (found.kind === 'glue') aimCall({ level: 'glue', signatureId: found.signature.id });
    else if (found.raw.type.kind === 'func') aimCall({ level: 'raw', exportIndex: found.raw.index });
  };

  return (
    <>
      {toolbar({ shown, all: list.count })}
      <Grid
        label={t('name')}
        columns={columns}
        count={shown}
        cell={(row, column) => <ExportCell row={list.row(rowAt(row))} column={column} moduleKey={open.key} t={t} />}
        textOf={(row) => list.nameOf(rowAt(row))}
        current={current}
        onSelect={choose}
        onOpen={(row) => {
          choose(row);
          revealPanel('call');
          focusCallForm();
        }}
        copyOf={(row) => {
          const found = list.row(rowAt(row));
          return found === null ? '' : exportText(found, t);
        }}
        look={look}
        positionKey={`exports ${open.key}`}
        empty={t(query === '' ? 'none' : exports.length < expected ? 'arriving' : 'noMatch')}
      />
      <ExportStrip row={chosen < 0 ? null : list.row(chosen)} />
    </>
  );
}

function nameText(row: ExportRow): string {
  const written = writtenName(row);
  return written === null ? exportName(row) : `${exportName(row)}  ${written}`;
}

/** What a column is sorted by; rows that have not arrived come first. */
function sortKey(column: string, t: TFunction): (row: ExportRow | null) => string {
  if (column === 'kind') return (row) => (row === null ? '' : row.kind === 'glue' ? ' ' : String(EXTERN_KINDS.indexOf(row.raw.type.kind)));
  const textOf = column === 'type' ? (row: ExportRow) => exportType(row, t) : exportName;
  return (row) => (row === null ? '' : textOf(row).toLowerCase());
}
