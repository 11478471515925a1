import { useMemo, useState } from 'react';
import { useTranslation } from '../../locales/use-translation';
import { instanceOf, useInstances } from '../../state/instance-store';
import type { SortKey } from '../../state/select/sort-rows';
import { type GridColumn, sampleOf } from '../../ui/column-widths';
import { Grid } from '../../ui/grid';
import { Name } from '../../ui/name';
import { Panel } from '../../ui/panel';
import { RowStrip } from '../../ui/row-strip';
import { MangledName } from '../mangled-name';
import { NothingAlive } from '../nothing-alive';
import { useCurrentModule } from '../use-current-module';
import { type SortedBy, useSortedRows } from '../use-sorted-rows';
import { useTableLook } from '../use-table-look';
import styles from './globals.module.css';

const NONE = [] as const;

type Column = 'name' | 'type' | 'value';

/** The live instance's global variables as they are now. */
export function GlobalsPanel() {
  const { t } = useTranslation('globals');
  const open = useCurrentModule();
  const state = useInstances((instances) => instanceOf(instances, open?.key ?? null).state);
  const look = useTableLook('globals');
  const [chosen, setChosen] = useState(-1);
  const globals = state?.globals ?? NONE;
  const { sort } = look;
  const sortedBy = useMemo<SortedBy | null>(() => {
    if (sort === null) return null;
    const column = sort.column === 'type' || sort.column === 'value' ? sort.column : 'name';
    return { keyOf: (row) => sortKey(globals[row]?.[column] ?? '', column), descending: sort.descending };
  }, [globals, sort]);
  const order = useSortedRows(globals.length, sortedBy);
  if (open === null || state === null || globals.length === 0) {
    return (
      <Panel name={t('name')}>
        <NothingAlive of="globals" open={open} state={state} />
      </Panel>
    );
  }
  const rowAt = (row: number) => globals[order?.[row] ?? row];
  const textsOf = (column: Column) => sampleOf(globals.length, (row) => globals[row]?.[column] ?? '');
  const columns: readonly GridColumn[] = [
    { id: 'name', title: t('column.name'), least: 120, texts: textsOf('name') },
    { id: 'type', title: t('column.type'), least: 72, texts: textsOf('type'), mono: true },
    { id: 'value', title: t('column.value'), least: 96, texts: textsOf('value'), align: 'end', mono: true },
  ];
  const wholeOf = (row: number) => {
    const global = rowAt(row);
    return global === undefined ? '' : `${global.name}  ${global.type}  ${global.value}`;
  };
  const whole = chosen < 0 ? undefined : rowAt(chosen);
  return (
    <Panel name={t('name')} fixed>
      <Grid
        label={t('name')}
        columns={columns}
        count={globals.length}
        cell={(row, column) => {
          const global = rowAt(row);
          if (global === undefined) return null;
          if (column === 'name') return <MangledName text={global.name} />;
          return column === 'type' ? <GlobalCell kind="type" text={global.type} /> : <GlobalCell kind="value" text={global.value} />;
        }}
        textOf={(row) => rowAt(row)?.name ?? ''}
        current={chosen}
        onSelect={setChosen}
        copyOf={wholeOf}
        look={look}
        positionKey={`globals ${open.key}`}
      />
      <RowStrip low label={t('chosen')} hint={t('chooseHint')} copy={() => wholeOf(chosen)}>
        {whole === undefined ? null : (
          <>
            <Name text={whole.name} whole />
            <bdi className={styles.type}>{whole.type}</bdi>
            <bdi className={styles.value}>{whole.value}</bdi>
          </>
        )}
      </RowStrip>
    </Panel>
  );
}

/** Values go by what they are worth, those that are no numbers come first. */
function sortKey(text: string, column: Column): SortKey {
  if (column !== 'value') return text.toLowerCase();
  const number = Number(text);
  return Number.isNaN(number) ? Number.NEGATIVE_INFINITY : number;
}

function GlobalCell({ kind, text }: { readonly kind: 'type' | 'value'; readonly text: string }) {
  return (
    <bdi className={styles[kind]} title={text.slice(0, 500)}>
      {text.slice(0, 300)}
    </bdi>
  );
}
