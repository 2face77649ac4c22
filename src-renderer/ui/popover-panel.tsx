import type { ReactNode } from 'react';
import { Dialog, DialogTrigger, Popover } from 'react-aria-components';
import styles from './popover-panel.module.css';

export interface PopoverPanelProps {
  /** The panel's name for screen readers. */
  readonly label: string;
  /** The button that opens it. */
  readonly trigger: ReactNode;
  readonly children: ReactNode;
}

/** Words and controls that a button opens beside it; Escape or a click outside closes it. */
export function PopoverPanel({ label, trigger, children }: PopoverPanelProps) {
  return (
    <DialogTrigger>
      {trigger}
      <Popover className={styles['popover'] ?? ''} placement="bottom end" offset={4}>
        <Dialog className={styles['dialog'] ?? ''} aria-label={label}>
          {children}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
