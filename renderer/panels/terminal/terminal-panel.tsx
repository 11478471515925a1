import { Trash2 } from 'lucide-react';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from '../../locales/use-translation';
import { useApp } from '../../state/app-store';
import { stopInstall } from '../../state/builds';
import { copyText } from '../../state/preferences';
import { Button } from '../../ui/button';
import { CopyButton } from '../../ui/copy-button';
import { Panel } from '../../ui/panel';
import { SearchField } from '../../ui/search-field';
import { Toolbar, ToolbarSpace } from '../../ui/toolbar';
import { type OpenTerminal, openTerminal } from './open-terminal';
import '@xterm/xterm/css/xterm.css';
import styles from './terminal.module.css';

/** What the tools wrote, to the letter. */
export function TerminalPanel() {
  const { t } = useTranslation('terminal');
  const label = t('output');
  const host = useRef<HTMLDivElement>(null);
  const terminal = useRef<OpenTerminal>(null);
  useEffect(() => {
    if (host.current === null) return;
    const open = openTerminal(host.current, label);
    terminal.current = open;
    return open.close;
  }, [label]);

  const copy = (event: KeyboardEvent) => {
    if (event.key.toLowerCase() !== 'c' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    void copyText(terminal.current?.text() ?? '');
  };

  return (
    <Panel name={t('name')} fixed>
      <Toolbar>
        <Find onFind={(text, step) => terminal.current?.find(text, step)} />
        <ToolbarSpace />
        <StopInstall />
        <CopyButton label={t('copy')} text={() => terminal.current?.text() ?? ''} />
        <Button icon look="quiet" label={t('clear')} onPress={() => terminal.current?.clear()}>
          <Trash2 size={14} aria-hidden />
        </Button>
      </Toolbar>
      <div className={styles.screen} onKeyDownCapture={copy}>
        <div ref={host} />
      </div>
    </Panel>
  );
}

function Find({ onFind }: { readonly onFind: (text: string, step: 1 | -1) => void }) {
  const { t } = useTranslation('terminal');
  const [typed, setTyped] = useState('');
  return (
    <SearchField
      label={t('find')}
      value={typed}
      onChange={setTyped}
      onKeyDown={(event) => event.key === 'Enter' && onFind(typed, event.shiftKey ? -1 : 1)}
    />
  );
}

function StopInstall() {
  const { t } = useTranslation('terminal');
  const installing = useApp((state) => state.installing);
  return installing === null ? null : <Button onPress={() => void stopInstall()}>{t('stop')}</Button>;
}
