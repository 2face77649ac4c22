import { useRef } from 'react';
import { Popover } from 'react-aria-components';
import { messages } from '../../messages';
import { useApp, useKeys } from '../../state/app-context';
import type { CommandId } from '../../state/commands';
import type { IconName } from '../../ui/icon';
import type { MenuEntry } from '../../ui/menu';
import { MenuList } from '../../ui/menu';
import type { OutlineEntry } from './outline-entry';
import styles from './outline.module.css';

const words = messages.outline;

export interface OutlineContextMenuProps {
  readonly entry: OutlineEntry;
  /** Where it was asked for, in the window's pixels. */
  readonly x: number;
  readonly y: number;
  readonly onClose: () => void;
}

/** What can be done to a row; it is the one in hand by then. */
export function OutlineContextMenu({ entry, x, y, onClose }: OutlineContextMenuProps) {
  const point = useRef<HTMLSpanElement>(null);
  const entries = useEntries(entry);
  return (
    <>
      <span ref={point} className={styles['point']} style={{ left: x, top: y }} />
      <Popover
        className={styles['contextMenu'] ?? ''}
        triggerRef={point}
        isOpen
        onOpenChange={(isOpen) => isOpen || onClose()}
        placement="bottom start"
        offset={0}
      >
        <MenuList label={words.menu(entry.words)} entries={entries} onClose={onClose} />
      </Popover>
    </>
  );
}

function useEntries(entry: OutlineEntry): readonly MenuEntry[] {
  const app = useApp();
  const keys = useKeys();
  const item = (id: CommandId, label: string, icon: IconName, look?: 'danger'): MenuEntry => ({
    id,
    label,
    icon,
    look,
    keys: keys(id),
    disabled: !app.commands.isEnabled(id),
    onAction: () => app.commands.run(id),
  });
  const adding = [item('question.add', words.addQuestion, 'add'), item('topic.add', words.addTopic, 'add')];
  if (entry.kind === 'page') return [...adding, 'separator', item('view.source', words.showSource, 'code')];
  return [
    ...adding,
    'separator',
    item('question.rename', words.rename, 'edit'),
    item('question.duplicate', words.duplicate, 'copy'),
    item('question.move-up', words.moveUp, 'move-up'),
    item('question.move-down', words.moveDown, 'move-down'),
    'separator',
    item('question.remove', words.remove, 'delete', 'danger'),
  ];
}
