import { type ReactNode, useMemo } from 'react';
import { useTranslation } from '../../locales/use-translation';
import { levelOf } from '../../state/call-target';
import { instanceOf, useInstances } from '../../state/instance-store';
import type { OpenModule } from '../../state/module-store';
import { importSupply } from '../../state/select/import-supply';
import { importOfSelection, selectionOfImport } from '../../state/select/index-space';
import { select, useView } from '../../state/view-store';
import { type GridColumn, sampleOf } from '../../ui/column-widths';
import { Grid, type GridGroups } from '../../ui/grid';
import { Name } from '../../ui/name';
import type { Import } from '../../wasm/model/module';
import { EXTERN_KINDS } from '../../wasm/model/types';
import { showExternType } from '../../wasm/show-type';
import type { ListCount } from '../list-count';
import { typeWords } from '../type-words';
import type { SortedBy } from '../use-sorted-rows';
import { useTableLook } from '../use-table-look';
import { ImportCell } from './import-cell';
import { ImportStrip } from './import-strip';
import { importText, nameText, supplyText } from './import-words';
import { useImportRows } from './use-import-rows';

interface ImportsGridProps {
  readonly open: OpenModule;
  readonly expected: number;
  readonly query: string;
  /** Drawn above the rows, and says how many there are. */
  readonly toolbar: (count: ListCount) => ReactNode;
  readonly onEdit: (importIndex: number) => void;
}

export function ImportsGrid({ open, expected, query, toolbar, onEdit }: ImportsGridProps) {
  const { t, i18n } = useTranslation('imports');
  const { imports } = open;
  const look = useTableLook('imports');
  const level = useInstances((state) => levelOf(state, open));
  const needs = useInstances((state) => instanceOf(state, open.key).state?.needs);
  const answers = useInstances((state) => instanceOf(state, open.key).answers);
  const selection = useView((view) => view.selection);
  const supplyOf = useMemo(() => {
    const needOf = new Map(needs?.map((need) => [need.importIndex, need]));
    const answerOf = new Map(answers.map((answer) => [answer.importIndex, answer]));
    return (entry: Import) => importSupply(entry, needOf.get(entry.index) ?? null, answerOf.get(entry.index) ?? null, level);
  }, [needs, answers, level]);
  const { sort } = look;
  const sortedBy = useMemo<SortedBy | null>(() => {
    if (sort === null) return null;
    const textOf = (entry: Import): string => {
      if (sort.column === 'kind') return String(EXTERN_KINDS.indexOf(entry.type.kind));
      if (sort.column === 'type') return showExternType(entry.type, typeWords(t));
      return sort.column === 'stub' ? supplyText(supplyOf(entry), entry, t) : nameText(entry).toLowerCase();
    };
    const keyOf = (row: number) => {
      const entry = imports[row];
      return entry === undefined ? '' : textOf(entry);
    };
    return { keyOf, descending: sort.descending };
  }, [imports, sort, supplyOf, t]);
  const { rows, count, toggle } = useImportRows(open, query, sortedBy);
  const all = Math.max(expected, imports.length);
  const shown = query === '' ? all : count;
  const chosen = useMemo(() => importOfSelection(imports, selection), [imports, selection]);
  const current = useMemo(() => (chosen < 0 ? -1 : rows.rowOf(chosen)), [rows, chosen]);
  const entryAt = (row: number): Import | null => {
    const found = rows.rowAt(row);
    return found?.kind === 'item' ? (imports[found.item] ?? null) : null;
  };
  const columns = useMemo<readonly GridColumn[]>(() => {
    const sample = sampleOf(imports.length, (row) => imports[row]).filter((entry) => entry !== undefined);
    return [
      { id: 'module', title: t('column.module'), least: 0, texts: [], unseen: true },
      { id: 'name', title: t('column.name'), least: 100, signed: true, texts: sample.map(nameText) },
      { id: 'kind', title: t('column.kind'), least: 48, texts: sample.map(({ type }) => t(`kind.${type.kind}`)) },
      { id: 'type', title: t('column.type'), least: 72, mono: true, texts: sample.map(({ type }) => showExternType(type, typeWords(t))) },
      { id: 'stub', title: t('column.stub'), least: 72, yields: true, texts: sample.map((entry) => supplyText(supplyOf(entry), entry, t)) },
    ];
  }, [imports, supplyOf, t]);
  const groups: GridGroups = {
    at(row) {
      const found = rows.rowAt(row);
      if (found?.kind !== 'group') return null;
      const { group, open: isOpen } = found;
      return { label: <Name text={group.label} />, count: group.items.length.toLocaleString(i18n.language), open: isOpen };
    },
    onToggle(row) {
      const found = rows.rowAt(row);
      if (found?.kind === 'group') toggle(found.group);
    },
    itemCount: shown,
    itemAt: rows.itemsBefore,
  };
  const selected = imports[chosen] ?? null;
  const copyOf = (row: number) => {
    const entry = entryAt(row);
    return entry === null ? '' : importText(entry, supplyOf(entry), t);
  };
  return (
    <>
      {toolbar({ shown, all })}
      <Grid
        label={t('name')}
        columns={columns}
        count={rows.rowCount}
        cell={(row, column) => {
          const entry = entryAt(row);
          return entry === null ? null : <ImportCell entry={entry} supply={supplyOf(entry)} column={column} t={t} />;
        }}
        textOf={(row) => {
          const found = rows.rowAt(row);
          return found?.kind === 'group' ? found.group.label : textAt(imports, found?.item);
        }}
        current={current}
        onSelect={(row) => {
          const entry = entryAt(row);
          if (entry !== null) select(selectionOfImport(imports, entry.index));
        }}
        onOpen={(row) => {
          const entry = entryAt(row);
          if (entry !== null) onEdit(entry.index);
        }}
        copyOf={copyOf}
        tone={(row) => {
          const entry = entryAt(row);
          return entry !== null && supplyOf(entry).kind === 'unmet' ? 'bad' : null;
        }}
        groups={groups}
        look={look}
        positionKey={`imports ${open.key}`}
        empty={t(query === '' ? 'none' : imports.length < expected ? 'arriving' : 'noMatch')}
      />
      <ImportStrip entry={selected} supply={selected === null ? null : supplyOf(selected)} />
    </>
  );
}

/** As it is drawn: `alert` is what people type. */
function textAt(imports: readonly Import[], item: number | undefined): string {
  const entry = item === undefined ? undefined : imports[item];
  return entry === undefined ? '' : nameText(entry);
}
