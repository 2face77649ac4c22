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

export interface Choice {
  readonly id: string;
  readonly label: string;
}

export interface SelectProps {
  readonly label: string;
  readonly choices: readonly Choice[];
  readonly selected: string;
  readonly onSelect: (id: string) => void;
  readonly font?: 'ui' | 'mono';
}

/** One of several, shown when asked for: Enter or the arrow keys open the list, letters find an entry. */
export function Select({ label, choices, selected, onSelect, font = 'ui' }: SelectProps) {
  const value = `${styles['value']} ${font === 'mono' ? styles['mono'] : ''}`;
  return (
    <AriaSelect
      className={styles['field'] ?? ''}
      value={selected}
      onChange={(key) => key !== null && onSelect(String(key))}
    >
      <Label className={styles['label'] ?? ''}>{label}</Label>
      <Button className={styles['control'] ?? ''}>
        <SelectValue className={value}>{({ selectedText }) => selectedText}</SelectValue>
        <Icon name="chevron-down" size={14} />
      </Button>
      <Popover className={styles['popover'] ?? ''} offset={4}>
        <ListBox className={styles['list'] ?? ''} items={choices}>
          {(choice) => (
            <ListBoxItem id={choice.id} textValue={choice.label} className={styles['item'] ?? ''}>
              <span className={value}>{choice.label}</span>
              <span className={styles['check']}>
                {choice.id === selected && <Icon name="check" size={14} />}
              </span>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}
