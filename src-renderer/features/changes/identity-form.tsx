import { useState } from 'react';
import { messages } from '../../messages';
import { useApp } from '../../state/app-context';
import { setIdentity } from '../../state/commit-changes';
import { Button } from '../../ui/button';
import { TextField } from '../../ui/text-field';
import styles from './changes.module.css';

const words = messages.changes;

/** Asks who commits, where Git does not know. */
export function IdentityForm() {
  const app = useApp();
  const [name, setName] = useState('');
  const [email, setEmail] = useState('');
  const isWrong = email !== '' && !email.includes('@');
  const isComplete = name.trim() !== '' && email.includes('@');
  const set = () => {
    if (isComplete) void setIdentity(app, { name: name.trim(), email: email.trim() });
  };
  return (
    <fieldset className={styles['identity']}>
      <legend className={styles['legend']}>{words.noAuthor}</legend>
      <TextField label={words.name} value={name} onChange={setName} onEnter={set} />
      <TextField
        label={words.email}
        value={email}
        onChange={setEmail}
        onEnter={set}
        error={isWrong ? words.emailWrong : undefined}
        description={words.identityHint}
      />
      <Button isDisabled={!isComplete} onPress={set}>
        {words.setIdentity}
      </Button>
    </fieldset>
  );
}
