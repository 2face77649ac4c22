import { useStore } from 'zustand';
import { Button as AriaButton } from 'react-aria-components';
import { capabilitiesOf } from '../../../shared/faq/capabilities';
import type { Topic } from '../../../shared/faq/document';
import { problemsOfField } from '../../document/problems-at';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { Icon } from '../../ui/icon';
import { AnchorField } from './anchor-field';
import { ExtraFields } from './extra-fields';
import { GrowingField } from '../../editor/growing-field';
import { messages } from './messages';
import { proposeAnchor } from './propose-anchor';
import styles from './question-form.module.css';
import type { FieldsProps } from './fields-props';
import { SharedTextNote } from './shared-text-note';
import { useSharing } from './use-sharing';
import { takenAnchors } from './taken-anchors';
import { useSoughtField } from './use-sought-field';
import topicStyles from './topic-fields.module.css';

export interface TopicFieldsProps extends FieldsProps {
  readonly topic: Topic;
}

/** A topic: its title, its anchor, and its questions as a list to go to. */
export function TopicFields({ session, faq, place, frozen, run, onSelect, topic }: TopicFieldsProps) {
  const sought = useSoughtField(session, place);
  const problems = useStore(session.state, (state) => state.problems);
  const title = useSharing(faq, topic.title);
  const { topicIndex } = place;
  const address = `${topicIndex}`;
  const addQuestion = () => {
    const itemIndex = topic.questions.length;
    const added = run({
      command: 'addQuestion',
      topic: address,
      question: messages.newQuestion,
      // Left empty: the form offers one as soon as the question has its words.
      anchor: '',
      answer: '',
    });
    if (added) onSelect({ topicIndex, itemIndex });
  };
  return (
    <div className={styles['fields']}>
      <GrowingField
        look="heading"
        inputRef={sought.words}
        label={messages.topic}
        value={topic.title.value}
        placeholder={messages.topicPlaceholder}
        error={problemsOfField(problems, place, 'topic')[0]?.message}
        frozen={frozen || title.isLocked}
        onChange={(value) => run({ command: 'setTopic', topic: address, value, shared: title.shared })}
      />
      <SharedTextNote
        sharing={title}
        onOwn={() =>
          void run({ command: 'setTopic', topic: address, value: topic.title.value, shared: 'own' })
        }
      />
      {capabilitiesOf(faq.shape).topicAnchors && (
        <AnchorField
          inputRef={sought.anchor}
          value={topic.anchor?.value ?? ''}
          proposal={proposeAnchor(topic.title.value, takenAnchors(faq))}
          problems={problemsOfField(problems, place, 'anchor')}
          frozen={frozen}
          onChange={(value) => run({ command: 'setTopicAnchor', topic: address, value })}
        />
      )}
      <ExtraFields
        fields={topic.fields}
        frozen={frozen}
        onChange={(field, value) => void run({ command: 'setTopicField', topic: address, field, value })}
      />
      <div className={topicStyles['head']}>
        <span className={styles['label']}>{messages.topicQuestions(topic.questions.length)}</span>
        <Button look="quiet" icon="add" isDisabled={frozen} onPress={addQuestion}>
          {messages.addQuestion}
        </Button>
      </div>
      {topic.questions.length === 0 ? (
        <EmptyState icon="answer" title={messages.topicEmpty}>
          {messages.topicEmptyDetail}
        </EmptyState>
      ) : (
        <QuestionList topic={topic} onChoose={(itemIndex) => onSelect({ topicIndex, itemIndex })} />
      )}
    </div>
  );
}

function QuestionList({
  topic,
  onChoose,
}: {
  readonly topic: Topic;
  readonly onChoose: (itemIndex: number) => void;
}) {
  return (
    <ul className={topicStyles['list']}>
      {topic.questions.map((question, index) => (
        <li key={question.range.from}>
          <AriaButton className={topicStyles['question'] ?? ''} onPress={() => onChoose(index)}>
            <span className={topicStyles['words']}>
              {question.question.value === '' ? messages.untitledQuestion : question.question.value}
            </span>
            <Icon name="chevron-right" size={14} />
          </AriaButton>
        </li>
      ))}
    </ul>
  );
}
