import { useStore } from 'zustand';
import { errorWords } from '../../error-words';
import { messages } from '../../messages';
import { useApp, useFacts, useKeys } from '../../state/app-context';
import { trustRepository } from '../../state/commit-changes';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { Output } from '../../ui/output';
import { TextField } from '../../ui/text-field';
import { Tooltip } from '../../ui/tooltip';
import { BranchChoice } from './branch-choice';
import styles from './changes.module.css';
import { IdentityForm } from './identity-form';
import type { PageChange } from './page-change';
import type { CommitPlan } from './use-commit';
import { useCommit } from './use-commit';

const words = messages.changes;

export function CommitForm({ changes }: { readonly changes: readonly PageChange[] }) {
  const app = useApp();
  const author = useFacts((facts) => facts.repository?.git.author);
  const plan = useCommit(changes);
  return (
    <section className={styles['form']} aria-label={words.commit} data-own-undo>
      <div className={styles['fields']}>
        <Failure commit={plan.commit} />
        <InProgress />
        <TextField
          label={words.message}
          rows={2}
          value={plan.message}
          placeholder={words.messagePlaceholder}
          onChange={(message) => app.commitForm.setState({ message })}
        />
        <BranchChoice plan={plan} />
        {author ? (
          <p className={styles['author']}>
            {words.author}: {author.name} <span className={styles['email']}>{author.email}</span>
          </p>
        ) : (
          <IdentityForm />
        )}
      </div>
      <div className={styles['action']}>
        <UnsavedFirst />
        <CommitButton plan={plan} />
      </div>
    </section>
  );
}

function CommitButton({ plan }: { readonly plan: CommitPlan }) {
  const app = useApp();
  const keys = useKeys();
  const committing = useStore(app.commitForm, (form) => form.committing);
  const label = plan.branchChoice === 'new' ? words.commitNew : words.commit;
  return (
    <Tooltip label={label} keys={keys('changes.commit')}>
      <Button look="primary" isDisabled={!plan.canCommit} onPress={plan.commit}>
        {committing ? words.committing : label}
      </Button>
    </Tooltip>
  );
}

function UnsavedFirst() {
  const app = useApp();
  const count = useStore(app.pages.state, (state) => state.unsaved.length);
  return count > 0 ? <p className={styles['note']}>{words.unsavedFirst(count)}</p> : null;
}

/** Why the last try failed; the form is as it was, so the button tries again. */
function Failure({ commit }: { readonly commit: () => void }) {
  const app = useApp();
  const error = useStore(app.commitForm, (form) => form.error);
  if (!error) return null;
  const { title, detail, output } = errorWords(error);
  return (
    <Notice look="danger" title={title}>
      <p>{detail}</p>
      {output !== undefined && output !== '' && <Output label={title} text={output} />}
      {error.code === 'untrusted-hooks' && (
        <Button onPress={() => void trustRepository(app).then(commit)}>{words.trust}</Button>
      )}
    </Notice>
  );
}

function InProgress() {
  const operation = useFacts((facts) => facts.repository?.git.inProgress);
  if (operation === undefined) return null;
  const { title, detail } = errorWords({ code: 'operation-in-progress', operation });
  return (
    <Notice look="warning" title={title}>
      <p>{detail}</p>
    </Notice>
  );
}
