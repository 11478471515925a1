import { useMemo, useState } from 'react';
import { useTranslation } from '../locales/use-translation';
import { openDialog } from '../state/view-store';
import { Dialog } from '../ui/dialog';
import { SearchField } from '../ui/search-field';
import { COMMAND_GROUPS } from './commands';
import { writeKeys } from './keymap';
import styles from './keys-dialog.module.css';
import { labelOf } from './palette-entries';

const close = () => openDialog(null);

/** What a list, a tree or a text does with a key while it has the focus: no command, and so listed here. */
const KEYS_IN_PLACE = [
  { id: 'list', keys: ['ArrowUp', 'ArrowDown', 'Home', 'End', 'Enter', 'Shift+F10', 'Delete', 'Escape'] },
  { id: 'text', keys: ['Mod+A', 'Mod+C', 'Mod+Shift+C', 'Mod+Shift+[', 'Mod+Shift+]', 'Shift+ArrowDown'] },
] as const;

interface KeyRow {
  readonly id: string;
  readonly label: string;
  readonly keys: string;
}

interface KeyGroup {
  readonly id: string;
  readonly rows: readonly KeyRow[];
}

/** Every key there is, by what it is about; typing finds one by its name or its key. */
export function KeysDialog() {
  const { t } = useTranslation(['commands', 'shell']);
  const [typed, setTyped] = useState('');
  const groups = useMemo(() => allGroups(t), [t]);
  const found = groups.map(({ id, rows }) => ({ id, rows: rows.filter((row) => holds(row, typed)) })).filter(({ rows }) => rows.length > 0);
  return (
    <Dialog title={t('keys.title')} wide onClose={close}>
      <SearchField label={t('keys.find')} value={typed} onChange={setTyped} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section className={styles.scroller} tabIndex={0} aria-label={t('keys.all')}>
        <div className={styles.groups}>
          {found.map(({ id, rows }) => (
            <div key={id} className={styles.group}>
              <h3 id={`keys-${id}`}>{t(`keys.groups.${id}`)}</h3>
              <ul aria-labelledby={`keys-${id}`}>
                {rows.map((row) => (
                  <li key={row.id} className={styles.row}>
                    <span>{row.label}</span>
                    <kbd className={styles.keys}>{row.keys}</kbd>
                  </li>
                ))}
              </ul>
            </div>
          ))}
        </div>
      </section>
      {found.length === 0 && <p className={styles.none}>{t('none')}</p>}
    </Dialog>
  );
}

function allGroups(t: ReturnType<typeof useTranslation>['t']): readonly KeyGroup[] {
  const ofCommands = COMMAND_GROUPS.map(({ id, commands }) => ({
    id,
    rows: commands.flatMap((command) =>
      command.shortcut === null ? [] : [{ id: command.id, label: labelOf(command, t), keys: writeKeys(command.shortcut) }],
    ),
  }));
  const inPlace = KEYS_IN_PLACE.map(({ id, keys }) => ({
    id,
    rows: keys.map((key) => ({ id: `${id}.${key}`, label: t(`keys.${id}.${key}`), keys: writeKeys(key) })),
  }));
  return [...ofCommands, ...inPlace];
}

function holds({ label, keys }: KeyRow, typed: string): boolean {
  const wanted = typed.trim().toLowerCase();
  return label.toLowerCase().includes(wanted) || keys.toLowerCase().includes(wanted);
}
