import { Component, type ReactNode } from 'react';
import { PanelBroke } from './panel-broke';

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
