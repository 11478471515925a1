import clsx from 'clsx';
import { useMemo } from 'react';
import { useTranslation } from '../../locales/use-translation';
import { setFilter, useFilter } from '../../state/filters';
import { searchedExports, searchedImports } from '../../state/select/export-list';
import { exportGroups, importGroups } from '../../state/select/link-groups';
import colours from '../../ui/kind-colours.module.css';
import { Panel } from '../../ui/panel';
import { SearchField } from '../../ui/search-field';
import { Toolbar, ToolbarSpace } from '../../ui/toolbar';
import { NoModule } from '../no-module';
import { useCurrentModule } from '../use-current-module';
import { useFilteredRows } from '../use-filtered-rows';
import { LinkPicture } from './link-picture';
import styles from './links.module.css';

const NONE = [] as const;

/** Null: nothing is looked for. */
function kept(found: readonly number[] | null): (row: number) => boolean {
  if (found === null) return () => true;
  const rows = new Set(found);
  return (row) => rows.has(row);
}

/** The picture of the module between its host and its callers. */
export function LinksPanel() {
  const { t } = useTranslation('links');
  const open = useCurrentModule();
  const query = useFilter(open?.key ?? null, 'links');
  const imports = open?.imports ?? NONE;
  const exports = open?.exports ?? NONE;
  const foundImports = useFilteredRows(
    useMemo(() => searchedImports(imports), [imports]),
    query,
  );
  const foundExports = useFilteredRows(
    useMemo(() => searchedExports(exports), [exports]),
    query,
  );
  const left = useMemo(() => importGroups(imports, kept(foundImports)), [imports, foundImports]);
  const right = useMemo(() => exportGroups(exports, kept(foundExports)), [exports, foundExports]);
  if (open?.summary == null) {
    return (
      <Panel name={t('name')}>
        <NoModule open={open}>{t('empty')}</NoModule>
      </Panel>
    );
  }
  return (
    <Panel name={t('name')} fixed>
      <Toolbar>
        <SearchField label={t('filter')} value={query} onChange={(text) => setFilter(open.key, 'links', text)} />
        <ToolbarSpace />
        <LinkLegend />
      </Toolbar>
      <LinkPicture key={open.key} open={open} left={left} right={right} filtered={foundImports !== null} />
    </Panel>
  );
}

const KINDS = ['func', 'memory', 'table', 'global', 'tag'] as const;

/** What the colours mean. */
function LinkLegend() {
  const { t } = useTranslation('links');
  return (
    <ul className={styles.legend} aria-label={t('legend')}>
      {KINDS.map((kind) => (
        <li key={kind}>
          <span aria-hidden="true" className={clsx(styles.swatch, colours[kind])} /> {t(`kind.${kind}`)}
        </li>
      ))}
    </ul>
  );
}
