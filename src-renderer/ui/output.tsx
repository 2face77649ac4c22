import styles from './output.module.css';

/** What a program printed, word for word; it can be scrolled with the keyboard. */
export function Output({ label, text }: { readonly label: string; readonly text: string }) {
  return (
    // A box that scrolls must be reachable by the keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section className={styles['output']} tabIndex={0} aria-label={label}>
      <pre className={styles['text']}>{text}</pre>
    </section>
  );
}
