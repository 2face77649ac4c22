import type { KeyboardEvent, Ref } from 'react';
import { FieldError, Label, TextArea, TextField } from 'react-aria-components';
import { oneLine, useFieldText } from './use-field-text';
import styles from './growing-field.module.css';

export interface GrowingFieldProps {
  readonly label: string;
  readonly value: string;
  readonly placeholder?: string;
  readonly error?: string | undefined;
  /** A form's main words stand out; `plain` where it is left out. */
  readonly look?: 'heading' | 'plain';
  readonly frozen: boolean;
  readonly inputRef?: Ref<HTMLTextAreaElement> | undefined;
  readonly onChange: (value: string) => void;
}

/** A field of one line of text that is shown in as many as it needs. */
export function GrowingField(props: GrowingFieldProps) {
  const { label, value, placeholder = '', error, look = 'plain', frozen, inputRef, onChange } = props;
  const [text, setText] = useFieldText(value, onChange, oneLine);
  const onKeyDown = (event: KeyboardEvent) => {
    // With Ctrl or Cmd it is a key of the app.
    const isPlain = event.key === 'Enter' && !event.ctrlKey && !event.metaKey;
    if (isPlain && !event.nativeEvent.isComposing) event.preventDefault();
  };
  return (
    <TextField
      className={styles['field'] ?? ''}
      value={text}
      onChange={setText}
      isInvalid={error !== undefined}
      isReadOnly={frozen}
    >
      <Label className={styles['label'] ?? ''}>{label}</Label>
      <span className={`${styles['grower']} ${styles[look]}`} data-text={text === '' ? placeholder : text}>
        <TextArea
          ref={inputRef ?? null}
          className={styles['control'] ?? ''}
          rows={1}
          placeholder={placeholder}
          spellCheck="true"
          onKeyDown={onKeyDown}
        />
      </span>
      <FieldError className={styles['error'] ?? ''}>{error}</FieldError>
    </TextField>
  );
}
