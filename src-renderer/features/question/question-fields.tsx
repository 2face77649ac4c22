import { useMemo } from 'react';
import { useStore } from 'zustand';
import { capabilitiesOf } from '../../../shared/faq/capabilities';
import type { Question } from '../../../shared/faq/document';
import { addressOfPlace } from '../../document/place';
import { problemsOfField } from '../../document/problems-at';
import { AnchorField } from './anchor-field';
import { AnswerEditor } from './answer-editor';
import { ExtraFields } from './extra-fields';
import { GrowingField } from '../../editor/growing-field';
import { FileNameField } from './file-name-field';
import { messages } from './messages';
import { proposeAnchor } from './propose-anchor';
import styles from './question-form.module.css';
import type { FieldsProps } from './fields-props';
import { SharedTextNote } from './shared-text-note';
import { takenAnchors } from './taken-anchors';
import { useSharing } from './use-sharing';
import { useSoughtField } from './use-sought-field';

export interface QuestionFieldsProps extends FieldsProps {
  readonly question: Question;
}

export function QuestionFields({
  session,
  faq,
  place,
  frozen,
  run,
  onCursor,
  question,
}: QuestionFieldsProps) {
  const sought = useSoughtField(session, place);
  const problems = useStore(session.state, (state) => state.problems);
  const answerProblems = useMemo(() => problemsOfField(problems, place, 'answer'), [problems, place]);
  const at = addressOfPlace(place);
  const words = useSharing(faq, question.question);
  const anchor = useSharing(faq, question.anchor);
  const answer = useSharing(faq, question.answer);
  const own = (command: 'setQuestion' | 'setAnchor' | 'setAnswer', value: string) => () =>
    void run({ command, at, value, shared: 'own' });
  return (
    <div className={styles['fields']}>
      <GrowingField
        look="heading"
        inputRef={sought.words}
        label={messages.question}
        value={question.question.value}
        placeholder={messages.questionPlaceholder}
        error={problemsOfField(problems, place, 'question')[0]?.message}
        frozen={frozen || words.isLocked}
        onChange={(value) => run({ command: 'setQuestion', at, value, shared: words.shared })}
      />
      <SharedTextNote sharing={words} onOwn={own('setQuestion', question.question.value)} />
      {capabilitiesOf(faq.shape).anchors && (
        <AnchorField
          inputRef={sought.anchor}
          value={question.anchor?.value ?? ''}
          proposal={proposeAnchor(question.question.value, takenAnchors(faq))}
          problems={problemsOfField(problems, place, 'anchor')}
          frozen={frozen || anchor.isLocked}
          onChange={(value) => run({ command: 'setAnchor', at, value, shared: anchor.shared })}
        />
      )}
      <SharedTextNote sharing={anchor} onOwn={own('setAnchor', question.anchor?.value ?? '')} />
      <div className={styles['labelled']}>
        <span className={styles['label']} aria-hidden>
          {messages.answer}
        </span>
        <AnswerEditor
          session={session}
          place={place}
          field={question.answer}
          problems={answerProblems}
          frozen={frozen || answer.isLocked}
          shared={answer.shared}
          onCursor={onCursor}
        />
        {answerProblems
          .filter((problem) => problem.place?.valueRange === undefined)
          .map((problem) => (
            <p key={problem.message} className={styles[problem.severity]}>
              {problem.message}
            </p>
          ))}
      </div>
      <SharedTextNote sharing={answer} onOwn={own('setAnswer', question.answer.value)} />
      <ExtraFields
        fields={question.fields}
        frozen={frozen}
        onChange={(field, value) => void run({ command: 'setQuestionField', at, field, value })}
      />
      {question.file !== undefined && (
        <FileNameField
          key={question.file}
          name={question.file}
          frozen={frozen}
          onRename={(name) => run({ command: 'renameFile', at, name })}
        />
      )}
    </div>
  );
}
