import { useState } from 'react';
import { useTranslation } from '../../locales/use-translation';
import { levelOf } from '../../state/call-target';
import { useInstances } from '../../state/instance-store';
import { importOfSelection } from '../../state/select/index-space';
import { useView } from '../../state/view-store';
import { Button } from '../../ui/button';
import { Panel } from '../../ui/panel';
import { SearchField } from '../../ui/search-field';
import { Toolbar, ToolbarSpace } from '../../ui/toolbar';
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
  const [query, setQuery] = useState('');
  const [edited, setEdited] = useState<number | null>(null);
  if (open?.summary == null) {
    return (
      <Panel name={t('name')}>
        <NoModule open={open}>{t('empty')}</NoModule>
      </Panel>
    );
  }
  const entry = edited === null ? null : (open.imports[edited] ?? null);
  const selected = importOfSelection(open.imports, selection);
  const editable = raw && open.imports[selected]?.type.kind === 'func';
  const count = open.summary.counts.imports;
  return (
    <Panel name={t('name')} fixed>
      <Toolbar>
        <SearchField label={t('filter')} value={query} onChange={setQuery} />
        <ToolbarSpace />
        <Button disabled={!editable} title={raw ? t('editHint') : t('editAtRaw')} onPress={() => setEdited(selected)}>
          {t('edit')}
        </Button>
        <span>{t('count', { count, shown: count.toLocaleString(i18n.language) })}</span>
      </Toolbar>
      <ImportsGrid open={open} expected={count} query={query} onEdit={setEdited} />
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
