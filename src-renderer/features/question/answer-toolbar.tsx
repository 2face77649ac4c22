import { memo } from 'react';
import type { StateCommand } from '@codemirror/state';
import type { EditorView } from '@codemirror/view';
import { useFacts } from '../../state/app-context';
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
  /** The key that goes with Ctrl, or with Cmd on a Mac. */
  readonly key?: string;
  readonly run: StateCommand;
}

const tools: readonly Tool[] = [
  { icon: 'bold', label: messages.bold, key: 'B', run: toggleMarks('**') },
  { icon: 'italic', label: messages.italic, key: 'I', run: toggleMarks('*') },
  { icon: 'code', label: messages.code, key: 'E', run: toggleMarks('`') },
  { icon: 'link', label: messages.link, key: 'Shift+K', run: insertLink },
  { icon: 'list', label: messages.list, run: toggleList },
];

export interface AnswerToolbarProps {
  readonly view: EditorView | undefined;
  readonly disabled: boolean;
}

/** What a writer puts into an answer; the cursor is back in the text afterwards. */
export const AnswerToolbar = memo(function AnswerToolbar({ view, disabled }: AnswerToolbarProps) {
  const platform = useFacts((facts) => facts.info?.platform);
  const modifier = platform === 'darwin' ? '⌘' : 'Ctrl+';
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
            keys={tool.key === undefined ? undefined : `${modifier}${tool.key}`}
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
});
