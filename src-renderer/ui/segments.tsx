import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { Icon } from './icon';
import type { IconName } from './icon';
import styles from './segments.module.css';
import { Tooltip } from './tooltip';

export interface Segment<K extends string> {
  readonly id: K;
  readonly label: string;
  /** Shown in place of the label, which it keeps as its name. */
  readonly icon?: IconName | undefined;
  readonly hint?: string | undefined;
  readonly keys?: string | undefined;
}

export interface SegmentsProps<K extends string> {
  readonly label: string;
  readonly segments: readonly Segment<K>[];
  readonly selected: K;
  readonly onSelect: (id: K) => void;
}

/** One of a few, all in sight. */
export function Segments<K extends string>({ label, segments, selected, onSelect }: SegmentsProps<K>) {
  const select = (keys: Iterable<unknown>) => {
    const [key] = keys;
    const chosen = segments.find((segment) => segment.id === key);
    if (chosen) onSelect(chosen.id);
  };
  return (
    <ToggleButtonGroup
      aria-label={label}
      className={styles['group'] ?? ''}
      selectedKeys={[selected]}
      onSelectionChange={select}
      disallowEmptySelection
    >
      {segments.map((segment) => (
        <Tooltip key={segment.id} label={segment.hint ?? segment.label} keys={segment.keys}>
          <ToggleButton
            id={segment.id}
            className={styles['segment'] ?? ''}
            {...(segment.icon && { 'aria-label': segment.label })}
          >
            {segment.icon ? <Icon name={segment.icon} size={14} /> : segment.label}
          </ToggleButton>
        </Tooltip>
      ))}
    </ToggleButtonGroup>
  );
}
