import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import styles from './row-button.module.css';

/** A button that is a whole row of a list. */
export function RowButton({
  children,
  onPress,
}: {
  readonly children: ReactNode;
  readonly onPress: () => void;
}) {
  return (
    <Button className={styles['row'] ?? ''} onPress={onPress}>
      {children}
    </Button>
  );
}
