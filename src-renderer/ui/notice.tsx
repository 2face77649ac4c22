import type { ReactNode } from 'react';
import { Icon } from './icon';
import styles from './notice.module.css';

export type NoticeLook = 'info' | 'warning' | 'danger' | 'success';

export interface NoticeProps {
  readonly look: NoticeLook;
  readonly title: string;
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
  /** A bar across a region, or a box among other things. */
  readonly shape?: 'bar' | 'box';
}

const icons = { info: 'info', warning: 'warning', danger: 'error', success: 'check' } as const;

/** Something happened: what, what is safe, and what to do next. Read aloud when it comes. */
export function Notice({ look, title, children, actions, shape = 'box' }: NoticeProps) {
  return (
    <div
      className={`${styles['notice']} ${styles[look]} ${styles[shape]}`}
      role={look === 'danger' ? 'alert' : 'status'}
    >
      <span className={styles['icon']}>
        <Icon name={icons[look]} />
      </span>
      <div className={styles['main']}>
        <div className={styles['words']}>
          <p className={styles['title']}>{title}</p>
          {children}
        </div>
        {actions !== undefined && <div className={styles['actions']}>{actions}</div>}
      </div>
    </div>
  );
}
