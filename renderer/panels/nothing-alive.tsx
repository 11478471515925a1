import { useTranslation } from '../locales/use-translation';
import type { InstanceState } from '../runtime/model';
import { instantiate } from '../state/instance';
import type { OpenModule } from '../state/module-store';
import { Button } from '../ui/button';
import { EmptyState } from '../ui/empty-state';

interface NothingAliveProps {
  /** Whose words these are: each says what it would show. */
  readonly of: 'memory' | 'tables' | 'globals';
  readonly open: OpenModule | null;
  readonly state: InstanceState | null;
}

/** In a panel of the live instance that has nothing to show: there is no instance, or it has none of these. */
export function NothingAlive({ of, open, state }: NothingAliveProps) {
  const { t } = useTranslation(of);
  if (state !== null) return <EmptyState>{t('none')}</EmptyState>;
  const action = open?.summary == null ? undefined : <Button onPress={() => void instantiate(open.key)}>{t('instantiate')}</Button>;
  return <EmptyState actions={action}>{t('empty')}</EmptyState>;
}
