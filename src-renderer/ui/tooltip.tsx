import type { ReactNode } from 'react';
import { Tooltip as AriaTooltip, TooltipTrigger } from 'react-aria-components';
import { KeyHint } from './key-hint';
import styles from './tooltip.module.css';

export interface TooltipProps {
  /** The control that the tooltip belongs to: one that can be focused. */
  readonly children: ReactNode;
  readonly label: string;
  /** The keys as they are shown: `Ctrl+S`. */
  readonly keys?: string | undefined;
}

/** A control's name and keys, on hover and on focus. */
export function Tooltip({ children, label, keys }: TooltipProps) {
  return (
    <TooltipTrigger delay={500} closeDelay={80}>
      {children}
      <AriaTooltip className={styles['tooltip'] ?? ''} offset={6}>
        {label}
        {keys !== undefined && <KeyHint keys={keys} />}
      </AriaTooltip>
    </TooltipTrigger>
  );
}
