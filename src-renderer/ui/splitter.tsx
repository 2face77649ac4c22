import type { ReactNode } from 'react';
import { Group, Panel, Separator } from 'react-resizable-panels';
import styles from './splitter.module.css';

export interface PaneGroupProps {
  readonly direction: 'horizontal' | 'vertical';
  /** Sizes by the panes' ids, in per cent; the panes' own where it is left out. */
  readonly sizes: Readonly<Record<string, number>> | undefined;
  readonly onResized: (sizes: Readonly<Record<string, number>>) => void;
  readonly children: ReactNode;
}

/** Panes beside each other; `Splitter` stands between two of them. */
export function PaneGroup({ direction, sizes, onResized, children }: PaneGroupProps) {
  return (
    <Group
      className={styles['group'] ?? ''}
      orientation={direction}
      defaultLayout={sizes === undefined ? undefined : { ...sizes }}
      onLayoutChanged={onResized}
    >
      {children}
    </Group>
  );
}

export interface PaneProps {
  readonly id: string;
  /** A CSS length or per cent, as `260px` or `30%`. */
  readonly size: string;
  readonly min: string;
  readonly children: ReactNode;
}

export function Pane({ id, size, min, children }: PaneProps) {
  return (
    <Panel id={id} defaultSize={size} minSize={min} className={styles['pane'] ?? ''}>
      {children}
    </Panel>
  );
}

/** The line between two panes: dragged, or moved with the arrow keys. */
export function Splitter({ label }: { readonly label: string }) {
  return <Separator className={styles['splitter'] ?? ''} aria-label={label} />;
}
