import type { ReactNode } from 'react';
import {
  Menu as AriaMenu,
  MenuItem as AriaMenuItem,
  MenuTrigger,
  Popover,
  Separator,
} from 'react-aria-components';
import { Icon } from './icon';
import type { IconName } from './icon';
import { KeyHint } from './key-hint';
import styles from './menu.module.css';

export type MenuEntry = MenuAction | 'separator';

export interface MenuAction {
  readonly id: string;
  readonly label: string;
  readonly detail?: string | undefined;
  readonly icon?: IconName | undefined;
  /** The keys as they are shown: `Ctrl+S`. */
  readonly keys?: string | undefined;
  readonly look?: 'danger' | undefined;
  readonly disabled?: boolean | undefined;
  readonly onAction: () => void;
}

export interface MenuProps {
  /** The menu's name for screen readers. */
  readonly label: string;
  /** The button that opens it. */
  readonly children: ReactNode;
  readonly entries: readonly MenuEntry[];
}

export function Menu({ label, children, entries }: MenuProps) {
  return (
    <MenuTrigger>
      {children}
      <Popover className={styles['popover'] ?? ''} placement="bottom start" offset={4}>
        <MenuList label={label} entries={entries} />
      </Popover>
    </MenuTrigger>
  );
}

export interface MenuListProps {
  readonly label: string;
  readonly entries: readonly MenuEntry[];
  readonly onClose?: (() => void) | undefined;
}

/** The entries alone, for a popover of one's own (a context menu). */
export function MenuList({ label, entries, onClose }: MenuListProps) {
  return (
    <AriaMenu
      className={styles['menu'] ?? ''}
      aria-label={label}
      // A menu takes the keyboard when it opens: it was asked for, and closes on Escape.
      // oxlint-disable-next-line jsx-a11y/no-autofocus
      autoFocus="first"
      {...(onClose && { onClose })}
    >
      {entries.map((entry, index) =>
        entry === 'separator' ? (
          <Separator key={`separator-${String(index)}`} className={styles['separator'] ?? ''} />
        ) : (
          <MenuRow key={entry.id} entry={entry} />
        ),
      )}
    </AriaMenu>
  );
}

function MenuRow({ entry }: { readonly entry: MenuAction }) {
  return (
    <AriaMenuItem
      id={entry.id}
      textValue={entry.label}
      isDisabled={entry.disabled === true}
      className={`${styles['item']} ${entry.look === 'danger' ? styles['danger'] : ''}`}
      onAction={entry.onAction}
    >
      <span className={styles['icon']}>{entry.icon !== undefined && <Icon name={entry.icon} />}</span>
      <span className={styles['words']}>
        <span>{entry.label}</span>
        {entry.detail !== undefined && <span className={styles['detail']}>{entry.detail}</span>}
      </span>
      {entry.keys !== undefined && <KeyHint keys={entry.keys} />}
    </AriaMenuItem>
  );
}
