import { type KeyboardEvent, useDeferredValue, useEffect, useEffectEvent, useMemo, useState } from 'react';
import { useTranslation } from '../locales/use-translation';
import { isExact } from '../state/find-items';
import { currentModule, useModules } from '../state/module-store';
import { openDialog } from '../state/view-store';
import { Dialog } from '../ui/dialog';
import styles from './palette.module.css';
import { type PaletteEntry, paletteEntries } from './palette-entries';
import { PaletteOption } from './palette-option';
import { useFoundItems } from './use-found-items';

/** Milliseconds that Enter waits for the module's names; then it takes the best that is known. */
const PATIENCE = 1000;

const close = () => openDialog(null);

/** Runs after the dialog has given the focus back, so that it may move it. */
function choose(entry: PaletteEntry | undefined): void {
  close();
  if (entry !== undefined) setTimeout(entry.run);
}

/** Whatever there is, by its name: commands, panels, settings, files, and what is in the module. */
export function Palette() {
  const { t } = useTranslation(['commands', 'shell', 'settings']);
  const [typed, setTyped] = useState('');
  const [active, setActive] = useState(0);
  const module = useModules(currentModule);
  const { items, pending } = useFoundItems(module, typed);
  const settled = useDeferredValue(typed);
  const settledItems = useDeferredValue(items);
  const entries = useMemo(() => paletteEntries(settled, module, settledItems, t), [settled, module, settledItems, t]);
  const upToDate = !pending && settled === typed && settledItems === items;
  const chosen = entries[Math.min(active, entries.length - 1)];
  const [waits, setWaits] = useState(false);
  const takeBest = useEffectEvent(() => choose(paletteEntries(typed, module, items, t)[0]));
  useEffect(() => {
    if (!waits) return;
    if (upToDate) return takeBest();
    const timer = setTimeout(() => takeBest(), PATIENCE);
    return () => clearTimeout(timer);
  }, [waits, upToDate]);

  const enter = () => {
    if (upToDate) return choose(chosen);
    // What is meant by its whole name needs no names of the module's.
    const [best] = paletteEntries(typed, module, [], t);
    if (best !== undefined && isExact(best.score)) choose(best);
    else setWaits(true);
  };
  const press = (event: KeyboardEvent) => {
    const last = entries.length - 1;
    const now = Math.min(active, last);
    const next = { ArrowDown: now === last ? 0 : now + 1, ArrowUp: now <= 0 ? last : now - 1, PageDown: now + 10, PageUp: now - 10 }[
      event.key
    ];
    if (next !== undefined) setActive(Math.max(0, Math.min(last, next)));
    else if (event.key === 'Enter' && !event.nativeEvent.isComposing) enter();
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
          setWaits(false);
        }}
        onKeyDown={press}
      />
      <div id="palette-list" role="listbox" aria-label={t('title')} aria-busy={!upToDate} className={styles.list}>
        {entries.map((entry) => (
          <PaletteOption key={entry.id} entry={entry} active={entry === chosen} onChoose={choose} />
        ))}
      </div>
      {entries.length === 0 && (
        <p role="status" className={styles.none}>
          {t(upToDate ? 'none' : 'looking')}
        </p>
      )}
    </Dialog>
  );
}
