import type { ReactNode } from 'react';
import { Component } from 'react';
import { messages } from './messages';
import { Button } from './ui/button';
import { EmptyState } from './ui/empty-state';

interface FailureBoundaryProps {
  readonly children: ReactNode;
}

interface FailureBoundaryState {
  readonly failed: boolean;
}

/**
 * Stands in for the window where drawing it fails, which is a bug of ours. The words are kept outside of what is
 * drawn, so drawing it again brings them back.
 */
export class FailureBoundary extends Component<FailureBoundaryProps, FailureBoundaryState> {
  override state: FailureBoundaryState = { failed: false };

  static getDerivedStateFromError(): FailureBoundaryState {
    return { failed: true };
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    return (
      <EmptyState
        icon="warning"
        title={messages.app.unexpectedTitle}
        actions={<Button onPress={() => this.setState({ failed: false })}>{messages.app.showAgain}</Button>}
      >
        <p>{messages.app.unexpected}</p>
      </EmptyState>
    );
  }
}
