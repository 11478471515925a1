import { useTranslation } from '../../locales/use-translation';
import { setFilter, useFilter } from '../../state/filters';
import { Panel } from '../../ui/panel';
import { SearchField } from '../../ui/search-field';
import { Toolbar, ToolbarSpace } from '../../ui/toolbar';
import { countText } from '../list-count';
import { NoModule } from '../no-module';
import { useCurrentModule } from '../use-current-module';
import { ExportsGrid } from './exports-grid';

/** What the module offers, and the place to choose what to call. */
export function ExportsPanel() {
  const { t, i18n } = useTranslation('exports');
  const open = useCurrentModule();
  const query = useFilter(open?.key ?? null, 'exports');
  if (open?.summary == null) {
    return (
      <Panel name={t('name')}>
        <NoModule open={open}>{t('empty')}</NoModule>
      </Panel>
    );
  }
  return (
    <Panel name={t('name')} fixed>
      <ExportsGrid
        open={open}
        expected={open.summary.counts.exports}
        query={query}
        toolbar={(count) => (
          <Toolbar>
            <SearchField label={t('filter')} value={query} onChange={(text) => setFilter(open.key, 'exports', text)} />
            <ToolbarSpace />
            <span>{countText(count, t, i18n.language)}</span>
          </Toolbar>
        )}
      />
    </Panel>
  );
}
