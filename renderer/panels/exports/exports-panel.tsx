import { useState } from 'react';
import { useTranslation } from '../../locales/use-translation';
import { Panel } from '../../ui/panel';
import { SearchField } from '../../ui/search-field';
import { Toolbar, ToolbarSpace } from '../../ui/toolbar';
import { NoModule } from '../no-module';
import { useCurrentModule } from '../use-current-module';
import { ExportsGrid } from './exports-grid';

/** What the module offers, and the place to choose what to call. */
export function ExportsPanel() {
  const { t, i18n } = useTranslation('exports');
  const open = useCurrentModule();
  const [query, setQuery] = useState('');
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
        <span>{t('count', { count: open.summary.counts.exports, shown: open.summary.counts.exports.toLocaleString(i18n.language) })}</span>
      </Toolbar>
      <ExportsGrid open={open} expected={open.summary.counts.exports} query={query} />
    </Panel>
  );
}
