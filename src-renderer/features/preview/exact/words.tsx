import styles from './exact-badge.module.css';

/** Words that are shown as they are, below what they are. */
export function Words({ title, words }: { readonly title: string; readonly words: string }) {
  return (
    <div>
      <p className={styles['muted']}>{title}</p>
      {/* It scrolls, so the keyboard must be able to come to it. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <pre className={styles['words']} tabIndex={0}>
        {words}
      </pre>
    </div>
  );
}
