import { useTranslation } from '../../locales/use-translation';
import { instanceOf, useInstances } from '../../state/instance-store';
import { type GridColumn, sampleOf } from '../../ui/column-widths';
import { Grid } from '../../ui/grid';
import { Panel } from '../../ui/panel';
import { MangledName } from '../mangled-name';
import { NothingAlive } from '../nothing-alive';
import { useCurrentModule } from '../use-current-module';
import styles from './globals.module.css';

/** The live instance's global variables as they are now. */
export function GlobalsPanel() {
  const { t } = useTranslation('globals');
  const open = useCurrentModule();
  const state = useInstances((instances) => instanceOf(instances, open?.key ?? null).state);
  if (open === null || state === null || state.globals.length === 0) {
    return (
      <Panel name={t('name')}>
        <NothingAlive of="globals" open={open} state={state} />
      </Panel>
    );
  }
  const { globals } = state;
  const textsOf = (column: 'name' | 'type' | 'value') => sampleOf(globals.length, (row) => globals[row]?.[column] ?? '');
  const columns: readonly GridColumn[] = [
    { id: 'name', title: t('column.name'), least: 120, texts: textsOf('name') },
    { id: 'type', title: t('column.type'), least: 96, texts: textsOf('type'), mono: true },
    { id: 'value', title: t('column.value'), least: 120, texts: textsOf('value'), align: 'end', mono: true },
  ];
  return (
    <Panel name={t('name')} fixed>
      <Grid
        label={t('name')}
        columns={columns}
        count={globals.length}
        cell={(row, column) => {
          const global = globals[row];
          if (global === undefined) return null;
          if (column === 'name') return <MangledName text={global.name} />;
          return column === 'type' ? <GlobalCell kind="type" text={global.type} /> : <GlobalCell kind="value" text={global.value} />;
        }}
        textOf={(row) => globals[row]?.name ?? ''}
        positionKey={`globals ${open.key}`}
      />
    </Panel>
  );
}

function GlobalCell({ kind, text }: { readonly kind: 'type' | 'value'; readonly text: string }) {
  return (
    <bdi className={styles[kind]} title={text.slice(0, 500)}>
      {text.slice(0, 300)}
    </bdi>
  );
}
