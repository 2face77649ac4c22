import { Button, Collection, TreeItem, TreeItemContent } from 'react-aria-components';
import { messages } from '../../messages';
import { Badge } from '../../ui/badge';
import { Icon } from '../../ui/icon';
import type { OutlineEntry } from './outline-entry';
import styles from './outline.module.css';

const words = messages.outline;

export function OutlineRow({ entry }: { readonly entry: OutlineEntry }) {
  return (
    <TreeItem
      id={entry.key}
      textValue={entry.words}
      aria-label={spokenLabel(entry)}
      hasChildItems={entry.kind !== 'question'}
      className={`${styles['row']} ${styles[entry.kind]}`}
    >
      <TreeItemContent>
        {({ isExpanded, allowsDragging }) => (
          <div className={styles['content']}>
            {entry.kind === 'question' ? (
              <span className={styles['dot']} />
            ) : (
              <Button slot="chevron" className={styles['chevron'] ?? ''}>
                <Icon name={isExpanded ? 'chevron-down' : 'chevron-right'} size={14} />
              </Button>
            )}
            <span
              className={styles['words']}
              data-untitled={entry.isUntitled ? 'yes' : undefined}
              title={titleOf(entry)}
            >
              {entry.words}
              {entry.kind === 'page' && <span className={styles['path']}>{entry.path}</span>}
            </span>
            <Marks entry={entry} />
            {allowsDragging && (
              <Button slot="drag" className={styles['drag'] ?? ''} aria-label={words.drag(entry.words)} />
            )}
          </div>
        )}
      </TreeItemContent>
      <Collection items={entry.children}>{(child) => <OutlineRow entry={child} />}</Collection>
    </TreeItem>
  );
}

function Marks({ entry }: { readonly entry: OutlineEntry }) {
  const { errors, warnings } = entry.problems;
  const count = errors + warnings;
  return (
    <>
      {entry.isUnsaved && <span className={styles['unsaved']} title={words.unsaved} />}
      {!entry.isReadable && (
        <span className={styles['error']} title={words.unreadable}>
          <Icon name="error" size={14} />
        </span>
      )}
      {count > 0 && entry.kind === 'page' && (
        <Badge look={errors > 0 ? 'danger' : 'warning'} label={words.problems(count)}>
          {count}
        </Badge>
      )}
      {count > 0 && entry.kind !== 'page' && (
        <span className={errors > 0 ? styles['error'] : styles['warning']} title={words.problems(count)}>
          <Icon name={errors > 0 ? 'error' : 'warning'} size={14} />
        </span>
      )}
      {entry.kind === 'page' && <span className={styles['count']}>{entry.questionCount}</span>}
    </>
  );
}

function titleOf(entry: OutlineEntry): string {
  return entry.kind === 'page' ? `${entry.words}\n${entry.path}` : entry.words;
}

/** All that the row shows, in words. */
function spokenLabel(entry: OutlineEntry): string {
  const count = entry.problems.errors + entry.problems.warnings;
  return [
    entry.words,
    entry.kind !== 'question' && words.questions(entry.questionCount),
    entry.isUnsaved && words.unsaved,
    !entry.isReadable && words.unreadable,
    count > 0 && words.problems(count),
  ]
    .filter((part) => part !== false)
    .join(', ');
}
