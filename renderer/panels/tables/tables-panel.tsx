import { useState } from 'react';
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

/** `func NAME`: what a table of functions holds is shown by name. */
const FUNC = /^func /;

/** What the live instance's tables hold. */
export function TablesPanel() {
  const { t, i18n } = useTranslation('tables');
  const open = useCurrentModule();
  const state = useInstances((instances) => instanceOf(instances, open?.key ?? null).state);
  const [chosen, setChosen] = useState<number | null>(null);
  const table = state?.tables.find(({ exportIndex }) => exportIndex === chosen) ?? state?.tables[0];
  if (open === null || state === null || table === undefined) {
    return (
      <Panel name={t('name')}>
        <NothingAlive of="tables" open={open} state={state} />
      </Panel>
    );
  }
  const elements = table.elements;
  const texts = sampleOf(elements.length, (row) => elementText(elements[row] ?? ''));
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
            onChange={(event) => setChosen(Number(event.target.value))}
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
        {elements.length < table.length && <span>{t('first', { count: elements.length })}</span>}
      </Toolbar>
      <Grid
        label={t('name')}
        columns={columns}
        count={elements.length}
        cell={(row, column) => (column === 'index' ? row : <ElementCell text={elements[row] ?? ''} />)}
        textOf={(row) => elements[row] ?? ''}
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

function ElementCell({ text }: { readonly text: string }) {
  return <MangledName className={text === 'null' ? styles.null : styles.element} text={text} of={text.replace(FUNC, '')} />;
}
