import type { ReactNode } from 'react';
import { useTranslation } from '../locales/use-translation';
import type { OpenModule } from '../state/module-store';
import { revealPanel } from '../state/view-store';
import { Button } from '../ui/button';
import { EmptyState } from '../ui/empty-state';
import { FailureNotice } from '../ui/failure-notice';
import styles from './no-module.module.css';

interface NoModuleProps {
  readonly open: OpenModule | null;
  /** What the panel is for. */
  readonly children: ReactNode;
}

/** In place of a module that is not there: that it is a component, why it cannot be read, or what the panel would show. */
export function NoModule({ open, children }: NoModuleProps) {
  const { t } = useTranslation('component');
  if (open?.component != null) {
    return (
      <EmptyState actions={<Button onPress={() => revealPanel('overview')}>{t('seeOverview')}</Button>}>{t('noInterface')}</EmptyState>
    );
  }
  const failure = open?.failure ?? null;
  if (failure === null) return <EmptyState>{children}</EmptyState>;
  return (
    <div className={styles.notice}>
      <FailureNotice failure={failure} urgent={false} />
    </div>
  );
}
