import type { Ref } from 'react';
import type { Problem } from '../../../shared/check/problem';
import { oneLine, useFieldText } from '../../editor/use-field-text';
import { Button } from '../../ui/button';
import { TextField } from '../../ui/text-field';
import styles from './anchor-field.module.css';
import { messages } from './messages';

export interface AnchorFieldProps {
  readonly value: string;
  /** What the anchor would be, made from the words; '' where nothing can be made of them. */
  readonly proposal: string;
  /** Those of this anchor. */
  readonly problems: readonly Problem[];
  readonly frozen: boolean;
  readonly inputRef: Ref<HTMLInputElement>;
  readonly onChange: (value: string) => void;
}

/** The part of an address behind `#`. Where it is empty, one made from the words is offered. */
export function AnchorField({ value, proposal, problems, frozen, inputRef, onChange }: AnchorFieldProps) {
  const [text, setText] = useFieldText(value, onChange, oneLine);
  const error = problems.find((problem) => problem.severity === 'error');
  const warning = problems.find((problem) => problem.severity === 'warning');
  return (
    <div className={styles['anchor']}>
      <TextField
        label={messages.anchor}
        prefix="#"
        font="mono"
        value={text}
        onChange={setText}
        error={error?.message}
        description={warning?.message ?? messages.anchorHint}
        inputRef={inputRef}
        spellCheck="false"
        autoComplete="off"
        isReadOnly={frozen}
      />
      {value === '' && proposal !== '' && !frozen && (
        <Button look="plain" onPress={() => onChange(proposal)}>
          {messages.anchorProposal(proposal)}
        </Button>
      )}
    </div>
  );
}
