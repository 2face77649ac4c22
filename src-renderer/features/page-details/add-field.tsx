import { useState } from 'react';
import { Button } from '../../ui/button';
import { TextField } from '../../ui/text-field';
import styles from './add-field.module.css';
import { fieldLabel, isListField, missingFields } from './field-order';
import { messages } from './messages';

export interface AddFieldProps {
  /** The keys that the front matter has. */
  readonly taken: readonly string[];
  readonly frozen: boolean;
  readonly onAdd: (field: string, value: string | readonly string[]) => void;
}

/** Adds a field to the front matter: a usual one by its button, any other by its name. */
export function AddField({ taken, frozen, onAdd }: AddFieldProps) {
  const [name, setName] = useState('');
  const trimmed = name.trim();
  const error =
    trimmed === ''
      ? undefined
      : taken.includes(trimmed)
        ? messages.nameTaken(trimmed)
        : /^[\p{L}_][\p{L}\p{N}_-]*$/u.test(trimmed)
          ? undefined
          : messages.nameBad;
  const add = (field: string) => onAdd(field, isListField(field) ? [] : '');
  const addNamed = () => {
    if (trimmed === '' || error !== undefined) return;
    add(trimmed);
    setName('');
  };
  return (
    <section className={styles['add']} aria-label={messages.addField}>
      <div className={styles['row']}>
        <TextField
          label={messages.addField}
          placeholder={messages.fieldNamePlaceholder}
          font="mono"
          value={name}
          onChange={setName}
          onEnter={addNamed}
          error={error}
          isReadOnly={frozen}
        />
        <Button icon="add" onPress={addNamed} isDisabled={frozen || trimmed === '' || error !== undefined}>
          {messages.add}
        </Button>
      </div>
      <div className={styles['offers']}>
        {missingFields(taken).map((field) => (
          <Button key={field} look="quiet" icon="add" isDisabled={frozen} onPress={() => add(field)}>
            {fieldLabel(field)}
          </Button>
        ))}
      </div>
    </section>
  );
}
