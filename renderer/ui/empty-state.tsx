import type { ReactNode } from 'react';
import styles from './empty-state.module.css';

interface EmptyStateProps {
  /** What the panel is for. */
  readonly children: ReactNode;
  /** Buttons of the next step. */
  readonly actions?: ReactNode;
}

/** What a panel shows while it has nothing to show. */
export function EmptyState({ children, actions }: EmptyStateProps) {
  return (
    <div className={styles.empty}>
      <p>{children}</p>
      {actions !== undefined && actions !== false && <div className={styles.actions}>{actions}</div>}
    </div>
  );
}
