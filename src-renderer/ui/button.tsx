import type { ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import type { ButtonProps as AriaButtonProps } from 'react-aria-components';
import styles from './button.module.css';
import { Icon } from './icon';
import type { IconName } from './icon';

export type ButtonLook = 'primary' | 'plain' | 'quiet' | 'danger';

export interface ButtonProps extends Omit<AriaButtonProps, 'children' | 'className' | 'style'> {
  readonly children: ReactNode;
  /** One primary button a view; `plain` where it is left out. */
  readonly look?: ButtonLook;
  readonly icon?: IconName;
}

export function Button({ children, look = 'plain', icon, ...rest }: ButtonProps) {
  return (
    <AriaButton {...rest} className={`${styles['button']} ${styles[look]}`}>
      {icon !== undefined && <Icon name={icon} />}
      <span className={styles['label']}>{children}</span>
    </AriaButton>
  );
}
