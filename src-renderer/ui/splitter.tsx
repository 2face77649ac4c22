import type { ReactNode, Ref } from 'react';
import { Group, Panel, Separator } from 'react-resizable-panels';
import type { PanelImperativeHandle } from 'react-resizable-panels';
import styles from './splitter.module.css';

export interface PaneGroupProps {
  readonly direction: 'horizontal' | 'vertical';
  /** Sizes by the panes' ids, in per cent; the panes' own where it is left out. */
  readonly sizes: Readonly<Record<string, number>> | undefined;
  /** Told of sizes that the writer has chosen. */
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
      onLayoutChanged={(layout, meta) => {
        if (meta.isUserInteraction) onResized(layout);
      }}
    >
      {children}
    </Group>
  );
}

export type PaneHandle = PanelImperativeHandle;

export interface PaneProps {
  readonly id: string;
  /** At first: a CSS length or per cent, as `260px` or `30%`; what the others leave where it is left out. */
  readonly size?: string;
  readonly min: string;
  /** The height or width that stays when the pane is folded; it can't be folded where this is left out. */
  readonly folded?: string;
  /** What a new size of the window does to it. */
  readonly resize?: 'keep-pixels' | 'keep-share';
  readonly onFolded?: (state: 'folded' | 'open') => void;
  readonly handle?: Ref<PaneHandle | null>;
  readonly children: ReactNode;
}

export function Pane({
  id,
  size,
  min,
  folded,
  resize = 'keep-share',
  onFolded,
  handle,
  children,
}: PaneProps) {
  return (
    <Panel
      id={id}
      defaultSize={size}
      minSize={min}
      collapsible={folded !== undefined}
      collapsedSize={folded}
      groupResizeBehavior={resize === 'keep-pixels' ? 'preserve-pixel-size' : 'preserve-relative-size'}
      panelRef={handle}
      onResize={(now) => onFolded?.(now.inPixels <= parseFloat(folded ?? '0') + 1 ? 'folded' : 'open')}
      className={styles['pane'] ?? ''}
    >
      {children}
    </Panel>
  );
}

/** The line between two panes: dragged, or moved with the arrow keys. */
export function Splitter({ label }: { readonly label: string }) {
  return <Separator className={styles['splitter'] ?? ''} aria-label={label} />;
}
