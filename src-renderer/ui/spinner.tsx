import { ProgressBar } from 'react-aria-components';
import styles from './spinner.module.css';

/** Something is under way. */
export function Spinner({ label }: { readonly label: string }) {
  return (
    <ProgressBar isIndeterminate aria-label={label} className={styles['box'] ?? ''}>
      <span className={styles['ring']} />
    </ProgressBar>
  );
}
