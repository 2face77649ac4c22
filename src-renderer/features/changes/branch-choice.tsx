import { Radio, RadioGroup } from 'react-aria-components';
import type { GitStatus } from '../../../shared/api/facts';
import { messages } from '../../messages';
import { useApp, useFacts } from '../../state/app-context';
import { TextField } from '../../ui/text-field';
import styles from './changes.module.css';
import type { CommitPlan } from './use-commit';

const words = messages.changes;

/** The branch that the commit goes to: a new one is offered first where the present one is protected or none. */
export function BranchChoice({ plan }: { readonly plan: CommitPlan }) {
  const app = useApp();
  const git = useFacts((facts) => facts.repository?.git);
  if (!git) return null;
  const hint = hintFor(git);
  const newFirst = hint !== undefined;
  const choices = newFirst ? (['new', 'current'] as const) : (['current', 'new'] as const);
  return (
    <div className={styles['branch']}>
      <RadioGroup
        className={styles['choices'] ?? ''}
        aria-label={words.branch}
        value={plan.branchChoice}
        onChange={(value) =>
          app.commitForm.setState({ branchChoice: value === 'new' ? 'new' : 'current', error: undefined })
        }
      >
        {choices.map((choice) => (
          <Radio key={choice} value={choice} className={styles['radio'] ?? ''}>
            <span className={styles['ring']} />
            {choice === 'new' ? words.newBranch : words.currentBranch(currentName(git))}
          </Radio>
        ))}
      </RadioGroup>
      {plan.branchChoice === 'new' && (
        <TextField
          label={words.branchName}
          labelHidden="hidden"
          value={plan.branchName}
          onChange={(branchName) => app.commitForm.setState({ branchName, error: undefined })}
          font="mono"
          spellCheck="false"
          description={hint}
        />
      )}
    </div>
  );
}

/** Why a new branch is offered first; undefined where the present one will do. */
function hintFor({ head, defaultBranch }: GitStatus): string | undefined {
  if (head.kind === 'detached') return words.detached;
  if (head.kind === 'branch' && head.name === defaultBranch) return words.defaultBranchHint(head.name);
  return undefined;
}

function currentName({ head }: GitStatus): string {
  return head.kind === 'detached' ? words.noBranch : head.name;
}
