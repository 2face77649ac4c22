import { ProgressBar } from 'react-aria-components';
import styles from './spinner.module.css';

/** Something is under way. */
export function Spinner({ label }: { readonly label: string }) {
  return (
    <ProgressBar isIndeterminate aria-label={label} className={styles['box'] ?? ''}>
      <Ring />
    </ProgressBar>
  );
}

/** A spinner's look alone, as high as small letters, beside words that say what is under way. */
export function SmallRing() {
  return <Ring size="small" />;
}

function Ring({ size }: { readonly size?: 'small' }) {
  return <span className={styles['ring']} data-size={size} aria-hidden="true" />;
}
