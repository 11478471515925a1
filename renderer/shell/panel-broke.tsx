import { useTranslation } from '../locales/use-translation';
import { Button } from '../ui/button';
import { EmptyState } from '../ui/empty-state';
import { FailureNotice } from '../ui/failure-notice';
import { Panel } from '../ui/panel';

interface PanelBrokeProps {
  readonly name: string;
  readonly error: unknown;
  readonly onAgain: () => void;
}

/** Stands where a panel threw. */
export function PanelBroke({ name, error, onAgain }: PanelBrokeProps) {
  const { t } = useTranslation('shell');
  const detail = error instanceof Error ? `${error.message}\n${error.stack ?? ''}` : String(error);
  return (
    <Panel name={name}>
      <FailureNotice failure={{ code: 'unexpected', facts: {}, detail }} />
      <EmptyState actions={<Button onPress={onAgain}>{t('panelBroke.again')}</Button>}>{t('panelBroke.text')}</EmptyState>
    </Panel>
  );
}
