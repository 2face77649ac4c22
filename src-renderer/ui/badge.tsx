import type { ReactNode } from 'react';
import styles from './badge.module.css';

export type BadgeLook = 'quiet' | 'accent' | 'danger' | 'warning' | 'success';

export interface BadgeProps {
  readonly children: ReactNode;
  readonly look: BadgeLook;
  /** What the number or word means, where it does not say so itself. */
  readonly label?: string | undefined;
}

export function Badge({ children, look, label }: BadgeProps) {
  return (
    <span className={`${styles['badge']} ${styles[look]}`}>
      {label === undefined ? (
        children
      ) : (
        <>
          <span aria-hidden>{children}</span>
          <span className={styles['spoken']}>{label}</span>
        </>
      )}
    </span>
  );
}
