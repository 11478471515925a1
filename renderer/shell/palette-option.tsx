import {
  ArrowDownLeft,
  ArrowUpRight,
  ChevronRight,
  FileBox,
  FileCode2,
  FlaskConical,
  History,
  type LucideIcon,
  Package,
  PanelsTopLeft,
  Settings2,
} from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from '../locales/use-translation';
import { Glyph } from '../ui/glyph';
import { Name } from '../ui/name';
import { onMac } from './keymap';
import styles from './palette.module.css';
import type { EntryKind, PaletteEntry } from './palette-entries';
import { writeShortcut } from './shortcut';

interface PaletteOptionProps {
  readonly entry: PaletteEntry;
  readonly active: boolean;
  readonly onChoose: (entry: PaletteEntry) => void;
}

/** One answer: its kind by sign and word, what it is called, and what stands behind that. */
export function PaletteOption({ entry, active, onChoose }: PaletteOptionProps) {
  const { t } = useTranslation('commands');
  const row = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (active) row.current?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  const { id, kind, label, tip, detail, shortcut } = entry;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the combobox has the keys
    <div
      ref={row}
      id={`palette-${id}`}
      role="option"
      tabIndex={-1}
      aria-selected={active}
      className={styles.option}
      title={tip ?? undefined}
      onClick={() => onChoose(entry)}
    >
      <KindSign kind={kind} />
      <span className={styles.label}>
        <Name text={label} plain={tip !== null} />
      </span>
      {detail !== '' && (
        <span className={styles.detail}>
          <Name text={detail} />
        </span>
      )}
      {shortcut !== null && <kbd className={styles.keys}>{writeShortcut(shortcut, onMac())}</kbd>}
      <span className={styles.kind}>{t(`kind.${kind}`)}</span>
    </div>
  );
}

const ICONS: Readonly<Record<Exclude<EntryKind, 'func' | 'type'>, LucideIcon>> = {
  command: ChevronRight,
  panel: PanelsTopLeft,
  setting: Settings2,
  sample: FlaskConical,
  recent: History,
  module: FileBox,
  crate: Package,
  file: FileCode2,
  import: ArrowDownLeft,
  export: ArrowUpRight,
};

function KindSign({ kind }: { readonly kind: EntryKind }) {
  if (kind === 'func' || kind === 'type') {
    return (
      <span className={styles.sign}>
        <Glyph kind={kind} silent />
      </span>
    );
  }
  const Icon = ICONS[kind];
  return (
    <span className={styles.sign}>
      <Icon size={14} aria-hidden />
    </span>
  );
}
