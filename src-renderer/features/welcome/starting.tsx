import { messages } from '../../messages';
import { Spinner } from '../../ui/spinner';
import styles from './welcome.module.css';

/** The first moment: shown only where it takes longer than one notices. */
export function Starting() {
  return (
    <main className={styles['starting']}>
      <Spinner label={messages.welcome.opening} />
    </main>
  );
}
