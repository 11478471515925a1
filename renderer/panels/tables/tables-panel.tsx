import { useEffect, useState } from 'react';
import { useTranslation } from '../../locales/use-translation';
import { instanceOf, useInstances } from '../../state/instance-store';
import { type GridColumn, sampleOf } from '../../ui/column-widths';
import { Grid } from '../../ui/grid';
import { Name } from '../../ui/name';
import { Panel } from '../../ui/panel';
import { Toolbar, ToolbarSpace } from '../../ui/toolbar';
import { demangle } from '../../wasm/demangle/demangle';
import { MangledName } from '../mangled-name';
import { NothingAlive } from '../nothing-alive';
import { useCurrentModule } from '../use-current-module';
import styles from './tables.module.css';
import { type TableElements, useTableElements } from './use-table-elements';

/** `func NAME`: what a table of functions holds is shown by name. */
const FUNC = /^func /;

/** What the live instance's tables hold. */
export function TablesPanel() {
  const { t, i18n } = useTranslation('tables');
  const open = useCurrentModule();
  const state = useInstances((instances) => instanceOf(instances, open?.key ?? null).state);
  const [choice, setChoice] = useState<{ readonly key: string; readonly exportIndex: number } | null>(null);
  const chosen = choice !== null && choice.key === open?.key ? choice.exportIndex : null;
  const table = state?.tables.find(({ exportIndex }) => exportIndex === chosen) ?? state?.tables[0];
  const elements = useTableElements(open?.key ?? null, table);
  if (open === null || state === null || table === undefined) {
    return (
      <Panel name={t('name')}>
        <NothingAlive of="tables" open={open} state={state} />
      </Panel>
    );
  }
  const known = table.elements;
  const texts = sampleOf(known.length, (row) => elementText(known[row] ?? ''));
  const columns: readonly GridColumn[] = [
    { id: 'index', title: t('column.index'), least: 80, texts: [], align: 'end', mono: true, sortable: false },
    { id: 'element', title: t('column.element'), least: 120, texts, mono: true, sortable: false },
  ];
  return (
    <Panel name={t('name')} fixed>
      <Toolbar>
        {state.tables.length > 1 ? (
          <select
            aria-label={t('which')}
            value={table.exportIndex}
            onChange={(event) => setChoice({ key: open.key, exportIndex: Number(event.target.value) })}
            className={styles.which}
          >
            {state.tables.map(({ exportIndex, name }) => (
              <option key={exportIndex} value={exportIndex}>
                {name.slice(0, 80)}
              </option>
            ))}
          </select>
        ) : (
          <Name text={table.name} />
        )}
        <ToolbarSpace />
        <span>{t('length', { count: table.length, shown: table.length.toLocaleString(i18n.language) })}</span>
      </Toolbar>
      <Grid
        label={t('name')}
        columns={columns}
        count={table.length}
        cell={(row, column) => (column === 'index' ? row : <ElementCell row={row} elements={elements} />)}
        textOf={(row) => elements.textAt(row) ?? ''}
        positionKey={`tables ${open.key} ${table.exportIndex}`}
        empty={t('noElements')}
      />
    </Panel>
  );
}

function elementText(text: string): string {
  const written = demangle(text.replace(FUNC, ''));
  return written === null ? text : `${text}  ${written}`;
}

function ElementCell({ row, elements: { textAt, want } }: { readonly row: number; readonly elements: TableElements }) {
  const text = textAt(row);
  const here = text !== null;
  useEffect(() => {
    if (!here) want(row);
  }, [row, here, want]);
  if (text === null) return null;
  return <MangledName className={text === 'null' ? styles.null : styles.element} text={text} of={text.replace(FUNC, '')} />;
}
