import { Button as AriaButton } from 'react-aria-components';
import type { ButtonProps as AriaButtonProps } from 'react-aria-components';
import styles from './icon-button.module.css';
import { Icon } from './icon';
import type { IconName } from './icon';
import { Tooltip } from './tooltip';

export interface IconButtonProps extends Omit<
  AriaButtonProps,
  'children' | 'className' | 'style' | 'aria-label'
> {
  readonly icon: IconName;
  /** What it does, as a tooltip and for screen readers. */
  readonly label: string;
  /** The keys as they are shown: `Ctrl+S`. */
  readonly keys?: string | undefined;
  readonly size?: 'small' | 'normal';
}

export function IconButton({ icon, label, keys, size = 'normal', ...rest }: IconButtonProps) {
  return (
    <Tooltip label={label} keys={keys}>
      <AriaButton {...rest} aria-label={label} className={`${styles['button']} ${styles[size]}`}>
        <Icon name={icon} size={size === 'small' ? 14 : 16} />
      </AriaButton>
    </Tooltip>
  );
}
