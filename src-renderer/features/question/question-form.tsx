import { useState } from 'react';
import { useStore } from 'zustand';
import type { Command } from '../../../shared/faq/command';
import { commandErrorWords } from '../../document/command-error-words';
import type { DocumentSession } from '../../document/document-session';
import type { Place } from '../../document/place';
import { questionAt, topicAt } from '../../document/place';
import { idAt } from '../../document/place-id';
import { SaveLine } from '../../editor/save-line';
import { EmptyState } from '../../ui/empty-state';
import { Notice } from '../../ui/notice';
import { messages } from './messages';
import type { FieldsProps } from './fields-props';
import { QuestionFields } from './question-fields';
import styles from './question-form.module.css';
import { TopicFields } from './topic-fields';

export interface QuestionFormProps {
  readonly session: DocumentSession;
  /** The question or topic in hand. */
  readonly place: Place | undefined;
  readonly onSelect: (place: Place) => void;
  /** The cursor went to a line of the answer, counted from 1. */
  readonly onCursor: (line: number) => void;
}

/** The question or the topic in hand, as a form; each change of it is at once a change of the page's text. */
export function QuestionForm({ session, place, onSelect, onCursor }: QuestionFormProps) {
  const faq = useStore(session.state, (state) => state.faq);
  const frozen = useStore(session.state, (state) => !state.readable);
  const [refusal, setRefusal] = useState<string>();

  const run = (command: Command): boolean => {
    const isTyping = command.command.startsWith('set');
    const done = session.run(command, { userEvent: isTyping ? 'input.type' : undefined });
    setRefusal(done.ok ? undefined : commandErrorWords(done.error));
    return done.ok;
  };

  if (!faq || !place || !topicAt(faq, place)) return <NothingChosen />;
  return (
    <div className={styles['form']}>
      {frozen && (
        <Notice look="warning" shape="bar" title={messages.frozen}>
          {messages.frozenDetail}
        </Notice>
      )}
      {refusal !== undefined && (
        <Notice look="danger" shape="bar" title={messages.notWritten}>
          {refusal}
        </Notice>
      )}
      <Fields {...{ faq, place, session, frozen, run, onSelect, onCursor }} />
      <SaveLine session={session} />
    </div>
  );
}

function Fields(props: FieldsProps) {
  const { faq, place, session } = props;
  const id = useStore(session.state, (state) => idAt(state.ids, place));
  const question = questionAt(faq, place);
  const topic = topicAt(faq, place);
  // The key is the question's identity: it keeps its editor where it moves, and another one gets an editor of its own.
  if (question) return <QuestionFields key={id} {...props} question={question} />;
  if (topic && place.itemIndex === undefined) return <TopicFields key={id} {...props} topic={topic} />;
  return <NothingChosen />;
}

function NothingChosen() {
  return (
    <EmptyState icon="answer" title={messages.nothingChosen}>
      {messages.nothingChosenDetail}
    </EmptyState>
  );
}
