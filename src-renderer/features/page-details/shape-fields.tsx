import type { ShapeKeys } from '../../../shared/faq/shape-keys';
import { Select, type Choice } from '../../ui/select';
import { messages } from './messages';
import styles from './shape-section.module.css';
import type { ShapeChoice } from './use-shape-choice';

const words = messages.shape;

/** The id of the choice that is no key: no key of a form begins with a space. */
const NO_KEY = ' none';

/** A choice among the file's keys for each of the names. */
export function ShapeFields({ choice, keys }: { readonly choice: ShapeChoice; readonly keys: ShapeKeys }) {
  const { choices } = choice;
  const hasTopics = choices.topic.length > 0 && choices.items.length > 0;
  return (
    <div className={styles['fields']}>
      <KeySelect
        label={words.list}
        choices={choices.list}
        selected={keys.list}
        noKey={words.wholeFile}
        onSelect={choice.setList}
      />
      {hasTopics && (
        <KeySelect
          label={words.topic}
          choices={[...choices.topic, undefined]}
          selected={keys.topic}
          noKey={words.noTopics}
          onSelect={choice.setTopic}
        />
      )}
      {keys.items !== undefined && (
        <KeySelect
          label={words.items}
          choices={choices.items}
          selected={keys.items}
          onSelect={(key) => key !== undefined && choice.setItems(key)}
        />
      )}
      {(['question', 'answer', 'anchor'] as const).map((part) => (
        <KeySelect
          key={part}
          label={words[part]}
          // The name of anchors may be one that no question has yet.
          choices={choices.text.includes(keys[part]) ? choices.text : [...choices.text, keys[part]]}
          selected={keys[part]}
          onSelect={(key) => key !== undefined && choice.setText(part, key)}
        />
      ))}
    </div>
  );
}

/** The same for a folder in which each file is a question: its answer is the file's text. */
export function FolderFields({ choice, keys }: { readonly choice: ShapeChoice; readonly keys: ShapeKeys }) {
  const { text } = choice.choices;
  return (
    <div className={styles['fields']}>
      <KeySelect
        label={words.question}
        choices={text}
        selected={keys.question}
        onSelect={(key) => key !== undefined && choice.setText('question', key)}
      />
      <KeySelect
        label={words.category}
        choices={[...text, undefined]}
        selected={keys.topic}
        noKey={words.noTopics}
        onSelect={choice.setTopic}
      />
      <KeySelect
        label={words.order}
        choices={[...text, undefined]}
        selected={keys.order}
        noKey={words.fileNames}
        onSelect={choice.setOrder}
      />
      <KeySelect
        label={words.anchor}
        choices={[...text, undefined]}
        selected={keys.anchor === '' ? undefined : keys.anchor}
        noKey={words.noAnchors}
        onSelect={(key) => choice.setText('anchor', key ?? '')}
      />
    </div>
  );
}

interface KeySelectProps {
  readonly label: string;
  /** Undefined stands for no key. */
  readonly choices: readonly (string | undefined)[];
  readonly selected: string | undefined;
  readonly noKey?: string;
  readonly onSelect: (key: string | undefined) => void;
}

function KeySelect({ label, choices, selected, noKey = '', onSelect }: KeySelectProps) {
  return (
    <Select
      label={label}
      font="mono"
      choices={choices.map((key): Choice => ({ id: key ?? NO_KEY, label: key ?? noKey }))}
      selected={selected ?? NO_KEY}
      onSelect={(id) => onSelect(id === NO_KEY ? undefined : id)}
    />
  );
}
