import { clsx } from 'clsx';
import type { ReactNode } from 'react';
import styles from './panel.module.css';

interface PanelProps {
  /** The name that people, screen readers and scripts find it by. */
  readonly name: string;
  /** True when the panel scrolls parts of itself. */
  readonly fixed?: boolean;
  readonly children: ReactNode;
}

interface PanelPartProps {
  readonly name: string;
  readonly children: ReactNode;
}

/** A panel that stands in one column with others: it has its name above it, the height of what it holds, and no scroll bar of its own. */
export function PanelPart({ name, children }: PanelPartProps) {
  return (
    <section className={styles.part} aria-label={name} tabIndex={-1}>
      <h2 className={styles.heading}>{name}</h2>
      {children}
    </section>
  );
}

/** The root of every panel's content: a region with its name, on which the focus can rest when what had it is gone. */
export function Panel({ name, fixed = false, children }: PanelProps) {
  return (
    <section className={clsx(styles.panel, fixed && styles.fixed)} aria-label={name} tabIndex={fixed ? -1 : 0}>
      {children}
    </section>
  );
}
