import { useId, useState } from 'react';
import { messages } from '../../messages';
import { useApp, useFacts } from '../../state/app-context';
import { chooseRepository, openRepository, openSample } from '../../state/open-repository';
import { Button } from '../../ui/button';
import { Icon } from '../../ui/icon';
import { Spinner } from '../../ui/spinner';
import { TextField } from '../../ui/text-field';
import { OpenErrorNotice } from './open-error-notice';
import { RecentRepositories } from './recent-repositories';
import styles from './welcome.module.css';

const words = messages.welcome;

/** What one sees without a repository: what the app is, and the ways into one. */
export function Welcome() {
  return (
    <main className={styles['screen']}>
      <div className={styles['column']}>
        <header className={styles['header']}>
          <span className={styles['mark']}>
            <Icon name="book" size={28} />
          </span>
          <h1 className={styles['title']}>{words.title}</h1>
          <ol className={styles['lines']}>
            {words.lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ol>
        </header>
        <OpenFolder />
        <RecentRepositories />
        <Sample />
      </div>
    </main>
  );
}

function OpenFolder() {
  const app = useApp();
  const heading = useId();
  const host = useFacts((facts) => facts.info?.host);
  const opening = useFacts((facts) => facts.opening);
  const openError = useFacts((facts) => facts.openError);
  const [path, setPath] = useState(openError?.path ?? '');
  const open = () => {
    if (path.trim() !== '') openRepository(app, path.trim());
  };
  return (
    <section aria-labelledby={heading} className={styles['section']}>
      <h2 id={heading} className={styles['heading']}>
        {words.openTitle}
      </h2>
      <div className={styles['open']} data-own-undo>
        <TextField
          label={words.pathLabel}
          labelHidden="hidden"
          value={path}
          onChange={setPath}
          placeholder={words.pathPlaceholder}
          description={words.pathHint}
          font="mono"
          spellCheck="false"
          onEnter={open}
        />
        <Button
          look={path.trim() === '' ? 'plain' : 'primary'}
          onPress={open}
          isDisabled={path.trim() === ''}
        >
          {words.open}
        </Button>
        {host === 'electron' && (
          <Button
            look={path.trim() === '' ? 'primary' : 'plain'}
            icon="folder-open"
            onPress={() => chooseRepository(app)}
          >
            {words.choose}
          </Button>
        )}
      </div>
      {opening !== undefined && (
        <output className={styles['opening']}>
          <Spinner label={words.opening} /> {words.opening}
        </output>
      )}
      {openError && opening === undefined && (
        <OpenErrorNotice path={openError.path} error={openError.error} />
      )}
    </section>
  );
}

function Sample() {
  const app = useApp();
  const heading = useId();
  return (
    <section aria-labelledby={heading} className={`${styles['section']} ${styles['sample']}`}>
      <div>
        <h2 id={heading} className={styles['heading']}>
          {words.sampleTitle}
        </h2>
        <p className={styles['muted']}>{words.sampleDetail}</p>
      </div>
      <Button icon="sample" onPress={() => openSample(app)}>
        {words.sample}
      </Button>
    </section>
  );
}
