import { useState } from 'react';
import { useTranslation } from '../../locales/use-translation';
import { levelOf } from '../../state/call-target';
import { setFilter, useFilter } from '../../state/filters';
import { useInstances } from '../../state/instance-store';
import { importOfSelection } from '../../state/select/index-space';
import { useView } from '../../state/view-store';
import { Button } from '../../ui/button';
import { Panel } from '../../ui/panel';
import { SearchField } from '../../ui/search-field';
import { Toolbar, ToolbarSpace } from '../../ui/toolbar';
import { countText } from '../list-count';
import { NoModule } from '../no-module';
import { useCurrentModule } from '../use-current-module';
import { AnswerEditor } from './answer-editor';
import { ImportsGrid } from './imports-grid';

/** What the module needs, and what each need is met with. */
export function ImportsPanel() {
  const { t, i18n } = useTranslation('imports');
  const open = useCurrentModule();
  const raw = useInstances((state) => open !== null && levelOf(state, open) === 'raw');
  const selection = useView((view) => view.selection);
  const query = useFilter(open?.key ?? null, 'imports');
  const [editing, setEditing] = useState<{ readonly key: string; readonly index: number } | null>(null);
  if (open?.summary == null) {
    return (
      <Panel name={t('name')}>
        <NoModule open={open}>{t('empty')}</NoModule>
      </Panel>
    );
  }
  const setEdited = (index: number | null) => setEditing(index === null ? null : { key: open.key, index });
  const entry = editing?.key === open.key ? (open.imports[editing.index] ?? null) : null;
  const selected = importOfSelection(open.imports, selection);
  const editable = raw && open.imports[selected]?.type.kind === 'func';
  return (
    <Panel name={t('name')} fixed>
      <ImportsGrid
        open={open}
        expected={open.summary.counts.imports}
        query={query}
        toolbar={(count) => (
          <Toolbar>
            <SearchField label={t('filter')} value={query} onChange={(text) => setFilter(open.key, 'imports', text)} />
            <ToolbarSpace />
            <Button disabled={!editable} title={raw ? t('editHint') : t('editAtRaw')} onPress={() => setEdited(selected)}>
              {t('edit')}
            </Button>
            <span>{countText(count, t, i18n.language)}</span>
          </Toolbar>
        )}
        onEdit={setEdited}
      />
      {raw && entry?.type.kind === 'func' && (
        <AnswerEditor
          key={`${open.key} ${entry.index}`}
          moduleKey={open.key}
          entry={entry}
          type={entry.type.type}
          onClose={() => setEdited(null)}
        />
      )}
    </Panel>
  );
}
