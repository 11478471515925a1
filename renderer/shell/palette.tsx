import { type KeyboardEvent, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from '../locales/use-translation';
import { currentModule, useModules } from '../state/module-store';
import { openDialog } from '../state/view-store';
import { Dialog } from '../ui/dialog';
import { onMac } from './keymap';
import styles from './palette.module.css';
import { type PaletteEntry, paletteEntries } from './palette-entries';
import { writeShortcut } from './shortcut';

const close = () => openDialog(null);

/** Runs after the dialog has given the focus back, so that a command may move it. */
function choose(entry: PaletteEntry | undefined): void {
  close();
  if (entry !== undefined) setTimeout(entry.run);
}

/** Every command by its name, and what the module exports. */
export function Palette() {
  const { t } = useTranslation(['commands', 'shell']);
  const [typed, setTyped] = useState('');
  const [active, setActive] = useState(0);
  const module = useModules(currentModule);
  const settled = useDeferredValue(typed);
  const entries = useMemo(() => paletteEntries(settled, module, t), [settled, module, t]);
  const chosen = entries[Math.min(active, entries.length - 1)];

  const press = (event: KeyboardEvent) => {
    const last = entries.length - 1;
    const now = Math.min(active, last);
    const next = { ArrowDown: now === last ? 0 : now + 1, ArrowUp: now <= 0 ? last : now - 1, PageDown: now + 10, PageUp: now - 10 }[
      event.key
    ];
    if (next !== undefined) setActive(Math.max(0, Math.min(last, next)));
    else if (event.key === 'Enter' && !event.nativeEvent.isComposing) choose(paletteEntries(typed, module, t)[typed === settled ? now : 0]);
    else return;
    event.preventDefault();
  };

  return (
    <Dialog title={t('title')} hideTitle wide onClose={close}>
      <input
        className={styles.input}
        role="combobox"
        aria-label={t('field')}
        aria-expanded
        aria-controls="palette-list"
        aria-activedescendant={chosen === undefined ? undefined : `palette-${chosen.id}`}
        aria-autocomplete="list"
        autoFocus
        placeholder={t('shell:palette')}
        spellCheck={false}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          setActive(0);
        }}
        onKeyDown={press}
      />
      <div id="palette-list" role="listbox" aria-label={t('title')} className={styles.list}>
        {entries.map((entry) => (
          <Option key={entry.id} entry={entry} active={entry === chosen} />
        ))}
      </div>
      {entries.length === 0 && <p className={styles.none}>{t('none')}</p>}
    </Dialog>
  );
}

function Option({ entry, active }: { readonly entry: PaletteEntry; readonly active: boolean }) {
  const row = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (active) row.current?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the combobox has the keys
    <div
      ref={row}
      id={`palette-${entry.id}`}
      role="option"
      tabIndex={-1}
      aria-selected={active}
      className={styles.option}
      onClick={() => choose(entry)}
    >
      <bdi className={styles.label}>{entry.label}</bdi>
      {entry.shortcut !== null && <kbd className={styles.keys}>{writeShortcut(entry.shortcut, onMac())}</kbd>}
    </div>
  );
}
