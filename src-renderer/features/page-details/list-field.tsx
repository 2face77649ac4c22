import { useState } from 'react';
import { Button, Label, Tag, TagGroup, TagList } from 'react-aria-components';
import { Icon } from '../../ui/icon';
import { TextField } from '../../ui/text-field';
import styles from './list-field.module.css';
import { messages } from './messages';

export interface ListFieldProps {
  readonly label: string;
  readonly items: readonly string[];
  readonly frozen: boolean;
  readonly onChange: (items: readonly string[]) => void;
}

/** A list of short texts: each can be taken out (Delete), one is added by Enter. */
export function ListField({ label, items, frozen, onChange }: ListFieldProps) {
  const [typed, setTyped] = useState('');
  const add = () => {
    const item = typed.trim();
    if (item === '') return;
    onChange([...items, item]);
    setTyped('');
  };
  const remove = (keys: Iterable<unknown>) => {
    const gone = new Set(keys);
    onChange(items.filter((_item, index) => !gone.has(index)));
  };
  return (
    <div className={styles['field']}>
      <TagGroup className={styles['group'] ?? ''} {...(!frozen && { onRemove: remove })}>
        <Label className={styles['label'] ?? ''}>{label}</Label>
        <TagList
          className={styles['list'] ?? ''}
          items={items.map((item, id) => ({ id, item }))}
          dependencies={[frozen]}
        >
          {({ id, item }) => (
            <Tag id={id} textValue={item} className={styles['tag'] ?? ''}>
              {item}
              {!frozen && (
                <Button slot="remove" className={styles['remove'] ?? ''}>
                  <Icon name="close" size={12} />
                </Button>
              )}
            </Tag>
          )}
        </TagList>
      </TagGroup>
      <TextField
        label={messages.addItem(label)}
        labelHidden="hidden"
        placeholder={messages.addItemPlaceholder}
        value={typed}
        onChange={setTyped}
        onEnter={add}
        onBlur={add}
        isReadOnly={frozen}
      />
    </div>
  );
}
