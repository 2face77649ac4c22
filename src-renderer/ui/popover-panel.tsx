import { useId, type ReactNode } from 'react';
import { DialogTrigger, Popover } from 'react-aria-components';
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
  const labelId = useId();
  return (
    <DialogTrigger>
      {trigger}
      {/* Without this it would be named by the button's words, which are not what it is. */}
      <Popover
        className={styles['popover'] ?? ''}
        placement="bottom end"
        offset={4}
        aria-labelledby={labelId}
      >
        <span id={labelId} hidden>
          {label}
        </span>
        {children}
      </Popover>
    </DialogTrigger>
  );
}
