import type { StateCommand } from '@codemirror/state';
import type { EditorView } from '@codemirror/view';
import { Button } from '../../ui/button';
import { IconButton } from '../../ui/icon-button';
import type { IconName } from '../../ui/icon';
import { Menu } from '../../ui/menu';
import { Toolbar } from '../../ui/toolbar';
import { liquidSnippets } from './liquid-snippets';
import { insertLink, insertSnippet, toggleList, toggleMarks } from './markdown-commands';
import { messages } from './messages';
import styles from './answer-toolbar.module.css';

interface Tool {
  readonly icon: IconName;
  readonly label: string;
  readonly keys: string | undefined;
  readonly run: StateCommand;
}

const tools: readonly Tool[] = [
  { icon: 'bold', label: messages.bold, keys: 'Ctrl+B', run: toggleMarks('**') },
  { icon: 'italic', label: messages.italic, keys: 'Ctrl+I', run: toggleMarks('*') },
  { icon: 'code', label: messages.code, keys: 'Ctrl+E', run: toggleMarks('`') },
  { icon: 'link', label: messages.link, keys: 'Ctrl+K', run: insertLink },
  { icon: 'list', label: messages.list, keys: undefined, run: toggleList },
];

export interface AnswerToolbarProps {
  readonly view: EditorView | undefined;
  readonly disabled: boolean;
}

/** What a writer puts into an answer; the cursor is back in the text afterwards. */
export function AnswerToolbar({ view, disabled }: AnswerToolbarProps) {
  const run = (command: StateCommand) => {
    if (!view) return;
    command(view);
    view.focus();
  };
  return (
    <div className={styles['bar']}>
      <Toolbar label={messages.answerTools}>
        {tools.map((tool) => (
          <IconButton
            key={tool.label}
            icon={tool.icon}
            label={tool.label}
            keys={tool.keys}
            size="small"
            isDisabled={disabled}
            onPress={() => run(tool.run)}
          />
        ))}
        <Menu
          label={messages.liquidMenu}
          entries={liquidSnippets.map((snippet) => ({
            id: snippet.id,
            label: snippet.label,
            detail: snippet.detail,
            onAction: () => run(insertSnippet(snippet.text)),
          }))}
        >
          <Button look="quiet" isDisabled={disabled}>
            {messages.liquid}
          </Button>
        </Menu>
      </Toolbar>
    </div>
  );
}
