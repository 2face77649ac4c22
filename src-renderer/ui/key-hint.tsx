import styles from './key-hint.module.css';

/** The keys of a command, as they are pressed: `Ctrl+S`. */
export function KeyHint({ keys }: { readonly keys: string }) {
  return <kbd className={styles['keys']}>{keys}</kbd>;
}
