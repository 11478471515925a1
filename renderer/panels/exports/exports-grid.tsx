import { useMemo } from 'react';
import { useTranslation } from '../../locales/use-translation';
import { levelOf } from '../../state/call-target';
import { useInstances } from '../../state/instance-store';
import type { OpenModule } from '../../state/module-store';
import { exportList } from '../../state/select/export-list';
import { selectionOfExport } from '../../state/select/index-space';
import { aimCall, focusCallForm, revealPanel, select, useView } from '../../state/view-store';
import type { GridColumn } from '../../ui/column-widths';
import { Grid } from '../../ui/grid';
import { useFilteredRows } from '../use-filtered-rows';
import { ExportCell } from './export-cell';

interface ExportsGridProps {
  readonly open: OpenModule;
  /** How many exports there will be when all have arrived. */
  readonly expected: number;
  readonly query: string;
}

export function ExportsGrid({ open, expected, query }: ExportsGridProps) {
  const { t } = useTranslation('exports');
  const level = useInstances((state) => levelOf(state, open));
  const target = useView((view) => view.callTarget);
  const selection = useView((view) => view.selection);
  const { exports, signatures } = open;
  const list = useMemo(() => exportList(exports, expected, signatures, level), [exports, expected, signatures, level]);
  const filtered = useFilteredRows(
    useMemo(() => ({ count: list.count, textOf: list.nameOf, mangledOf: list.mangledAt }), [list]),
    query,
  );
  const current = useMemo(() => {
    const row = list.rowOf(target, selection);
    return filtered === null || row < 0 ? row : filtered.indexOf(row);
  }, [list, filtered, target, selection]);
  const rowAt = (row: number) => (filtered === null ? row : (filtered[row] ?? -1));
  const columns = useMemo<readonly GridColumn[]>(
    () => [
      { id: 'name', title: t('column.name'), least: 116, part: 5 },
      { id: 'kind', title: t('column.kind'), least: 70, part: 0 },
      { id: 'type', title: t('column.type'), least: 60, part: 2, mono: true },
    ],
    [t],
  );

  const choose = (row: number) => {
    const found = list.row(rowAt(row));
    if (found === null) return;
    if (found.raw !== null) select(selectionOfExport(found.raw));
    if (found.kind === 'glue') aimCall({ level: 'glue', signatureId: found.signature.id });
    else if (found.raw.type.kind === 'func') aimCall({ level: 'raw', exportIndex: found.raw.index });
  };

  return (
    <Grid
      label={t('name')}
      columns={columns}
      count={filtered?.length ?? list.count}
      cell={(row, column) => <ExportCell row={list.row(rowAt(row))} column={column} moduleKey={open.key} t={t} />}
      textOf={(row) => list.nameOf(rowAt(row))}
      current={current}
      onSelect={choose}
      onOpen={(row) => {
        choose(row);
        revealPanel('call');
        focusCallForm();
      }}
      positionKey={`exports ${open.key}`}
      empty={t(query === '' ? 'none' : exports.length < expected ? 'arriving' : 'noMatch')}
    />
  );
}
