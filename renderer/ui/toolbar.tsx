import type { ReactNode } from 'react';
import styles from './toolbar.module.css';

/** The strip above a panel's contents. */
export function Toolbar({ children }: { readonly children: ReactNode }) {
  return <div className={styles.bar}>{children}</div>;
}

/** What comes after it stands at the far end. */
export function ToolbarSpace() {
  return <span className={styles.space} />;
}
