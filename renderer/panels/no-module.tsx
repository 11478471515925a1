import type { ReactNode } from 'react';
import type { OpenModule } from '../state/module-store';
import { EmptyState } from '../ui/empty-state';
import { FailureNotice } from '../ui/failure-notice';
import styles from './no-module.module.css';

interface NoModuleProps {
  readonly open: OpenModule | null;
  /** What the panel is for. */
  readonly children: ReactNode;
}

/** In place of a module that is not there: why it cannot be read, or what the panel would show. */
export function NoModule({ open, children }: NoModuleProps) {
  const failure = open?.failure ?? null;
  if (failure === null) return <EmptyState>{children}</EmptyState>;
  return (
    <div className={styles.notice}>
      <FailureNotice failure={failure} urgent={false} />
    </div>
  );
}
