import {
  Button,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Select as AriaSelect,
  SelectValue,
} from 'react-aria-components';
import { Icon } from './icon';
import styles from './select.module.css';

export interface SelectOption<K extends string> {
  readonly id: K;
  readonly label: string;
}

export interface SelectProps<K extends string> {
  readonly label: string;
  readonly options: readonly SelectOption<K>[];
  readonly value: K;
  readonly onChange: (value: K) => void;
  readonly labelHidden?: 'hidden';
}

export function Select<K extends string>({ label, options, value, onChange, labelHidden }: SelectProps<K>) {
  const choose = (key: unknown) => {
    const chosen = options.find((option) => option.id === key);
    if (chosen) onChange(chosen.id);
  };
  return (
    <AriaSelect
      className={styles['select'] ?? ''}
      value={value}
      onChange={choose}
      {...(labelHidden !== undefined && { 'aria-label': label })}
    >
      {labelHidden === undefined && <Label className={styles['label'] ?? ''}>{label}</Label>}
      <Button className={styles['button'] ?? ''}>
        <SelectValue className={styles['value'] ?? ''} />
        <Icon name="chevron-down" size={14} />
      </Button>
      <Popover className={styles['popover'] ?? ''}>
        <ListBox items={options} className={styles['list'] ?? ''}>
          {(option) => (
            <ListBoxItem className={styles['option'] ?? ''} textValue={option.label}>
              {option.label}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}
