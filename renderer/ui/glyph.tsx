import { clsx } from 'clsx';
import { useTranslation } from '../locales/use-translation';
import styles from './glyph.module.css';
import colours from './kind-colours.module.css';

export type GlyphKind = 'func' | 'table' | 'memory' | 'global' | 'tag' | 'type';

const SIGNS: Readonly<Record<GlyphKind, string>> = { func: 'ƒ', memory: 'mem', table: 'tbl', global: 'glb', tag: 'tag', type: 'typ' };

interface GlyphProps {
  readonly kind: GlyphKind;
  /** True where the kind is written next to it anyway. */
  readonly silent?: boolean;
}

/** The sign of a kind in its colour, with its word for screen readers. */
export function Glyph({ kind, silent = false }: GlyphProps) {
  return (
    <span className={clsx(styles.glyph, kind === 'func' && styles.italic, colours[kind])}>
      <span aria-hidden>{SIGNS[kind]}</span>
      {!silent && <KindWord kind={kind} />}
    </span>
  );
}

function KindWord({ kind }: { readonly kind: GlyphKind }) {
  const { t } = useTranslation('shell');
  return <span className="visually-hidden">{t(`kind.${kind}`)}</span>;
}
