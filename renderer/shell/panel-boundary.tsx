import { Component, type ReactNode } from 'react';
import { useTranslation } from '../locales/use-translation';
import { Button } from '../ui/button';
import { EmptyState } from '../ui/empty-state';
import { FailureNotice } from '../ui/failure-notice';
import { Panel } from '../ui/panel';

interface PanelBoundaryProps {
  readonly name: string;
  readonly children: ReactNode;
}

interface PanelBoundaryState {
  readonly error: unknown;
}

/** A panel that throws takes nothing else with it. A class, since React has no other way to catch. */
export class PanelBoundary extends Component<PanelBoundaryProps, PanelBoundaryState> {
  override state: PanelBoundaryState = { error: null };

  static getDerivedStateFromError(error: unknown): PanelBoundaryState {
    return { error };
  }

  override render(): ReactNode {
    const { error } = this.state;
    if (error === null) return this.props.children;
    return <PanelBroke name={this.props.name} error={error} onAgain={() => this.setState({ error: null })} />;
  }
}

interface PanelBrokeProps {
  readonly name: string;
  readonly error: unknown;
  readonly onAgain: () => void;
}

/** Stands where a panel threw. */
function PanelBroke({ name, error, onAgain }: PanelBrokeProps) {
  const { t } = useTranslation('shell');
  const detail = error instanceof Error ? `${error.message}\n${error.stack ?? ''}` : String(error);
  return (
    <Panel name={name}>
      <FailureNotice failure={{ code: 'unexpected', facts: {}, detail }} />
      <EmptyState actions={<Button onPress={onAgain}>{t('panelBroke.again')}</Button>}>{t('panelBroke.text')}</EmptyState>
    </Panel>
  );
}
