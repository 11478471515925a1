import { useDeferredValue, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { currentModule, useModules } from '../../state/module-store';
import { exportGroups, importGroups } from '../../state/select/link-groups';
import { Panel } from '../../ui/panel';
import { SearchField } from '../../ui/search-field';
import { Toolbar, ToolbarSpace } from '../../ui/toolbar';
import { NoModule } from '../no-module';
import { LinkLegend } from './link-legend';
import { LinkPicture } from './link-picture';

/** The picture of the module between its host and its callers. */
export function LinksPanel() {
  const { t } = useTranslation('links');
  const open = useModules(currentModule);
  const [query, setQuery] = useState('');
  const wanted = useDeferredValue(query.trim().toLowerCase());
  const imports = open?.imports;
  const exports = open?.exports;
  const left = useMemo(
    () =>
      imports === undefined
        ? []
        : importGroups(
            imports,
            (row) => wanted === '' || `${imports[row]?.moduleName} ${imports[row]?.name}`.toLowerCase().includes(wanted),
          ),
    [imports, wanted],
  );
  const right = useMemo(
    () =>
      exports === undefined
        ? []
        : exportGroups(exports, (row) => wanted === '' || (exports[row]?.name.toLowerCase().includes(wanted) ?? false)),
    [exports, wanted],
  );
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
        <SearchField label={t('filter')} value={query} onChange={setQuery} />
        <ToolbarSpace />
        <LinkLegend />
      </Toolbar>
      <LinkPicture key={open.key} open={open} left={left} right={right} filtered={wanted !== ''} />
    </Panel>
  );
}
