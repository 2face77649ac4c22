import { capabilitiesOf } from '../../../shared/faq/capabilities';
import { messages } from '../../messages';
import { useApp, useCurrentSession, useKeys, useView } from '../../state/app-context';
import type { CommandId } from '../../state/commands';
import { Button } from '../../ui/button';
import { IconButton } from '../../ui/icon-button';
import type { IconName } from '../../ui/icon';
import { Toolbar } from '../../ui/toolbar';
import styles from './outline.module.css';
import { useStore } from 'zustand';
import type { DocumentSession } from '../../document/document-session';

const words = messages.outline;

/** What can be done to the topic or question in hand, and the ways to add one. */
export function OutlineToolbar() {
  const session = useCurrentSession();
  return session ? <Tools session={session} /> : null;
}

function Tools({ session }: { readonly session: DocumentSession }) {
  const isReadable = useStore(session.state, (state) => state.readable);
  const hasTopics = useStore(
    session.state,
    ({ faq }) => faq === undefined || capabilitiesOf(faq.shape).topics,
  );
  const hasPlace = useView((view) => view.place !== undefined);
  return (
    <div className={styles['toolbar']}>
      <Toolbar label={words.tools}>
        <Adder id="question.add" words={words.question} disabled={!isReadable} />
        {hasTopics && <Adder id="topic.add" words={words.topic} disabled={!isReadable} />}
        <span className={styles['spacer']} />
        <Tool id="question.move-up" icon="move-up" label={words.moveUp} disabled={!isReadable || !hasPlace} />
        <Tool
          id="question.move-down"
          icon="move-down"
          label={words.moveDown}
          disabled={!isReadable || !hasPlace}
        />
        <Tool id="question.remove" icon="delete" label={words.remove} disabled={!isReadable || !hasPlace} />
      </Toolbar>
    </div>
  );
}

interface AdderProps {
  readonly id: CommandId;
  readonly words: string;
  readonly disabled: boolean;
}

function Adder({ id, words: label, disabled }: AdderProps) {
  const app = useApp();
  return (
    <Button look="quiet" icon="add" isDisabled={disabled} onPress={() => app.commands.run(id)}>
      {label}
    </Button>
  );
}

interface ToolProps {
  readonly id: CommandId;
  readonly icon: IconName;
  readonly label: string;
  readonly disabled: boolean;
}

function Tool({ id, icon, label, disabled }: ToolProps) {
  const app = useApp();
  const keys = useKeys();
  return (
    <IconButton
      icon={icon}
      label={label}
      keys={keys(id)}
      isDisabled={disabled}
      onPress={() => app.commands.run(id)}
    />
  );
}
