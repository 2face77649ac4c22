import { useMemo } from 'react';
import { useStore } from 'zustand';
import type { Question } from '../../../shared/faq/document';
import { addressOfPlace } from '../../document/place';
import { problemsOfField } from '../../document/problems-at';
import { AnchorField } from './anchor-field';
import { AnswerEditor } from './answer-editor';
import { GrowingField } from '../../editor/growing-field';
import { messages } from './messages';
import { proposeAnchor } from './propose-anchor';
import styles from './question-form.module.css';
import type { FieldsProps } from './fields-props';
import { takenAnchors } from './taken-anchors';
import { useSoughtField } from './use-sought-field';

export interface QuestionFieldsProps extends FieldsProps {
  readonly question: Question;
}

export function QuestionFields({ session, faq, place, frozen, run, question }: QuestionFieldsProps) {
  const sought = useSoughtField(session, place);
  const problems = useStore(session.state, (state) => state.problems);
  const answerProblems = useMemo(() => problemsOfField(problems, place, 'answer'), [problems, place]);
  const at = addressOfPlace(place);
  return (
    <div className={styles['fields']}>
      <GrowingField
        look="heading"
        inputRef={sought.words}
        label={messages.question}
        value={question.question.value}
        placeholder={messages.questionPlaceholder}
        error={problemsOfField(problems, place, 'question')[0]?.message}
        frozen={frozen}
        onChange={(value) => run({ command: 'setQuestion', at, value })}
      />
      <AnchorField
        inputRef={sought.anchor}
        value={question.anchor?.value ?? ''}
        proposal={proposeAnchor(question.question.value, takenAnchors(faq))}
        problems={problemsOfField(problems, place, 'anchor')}
        frozen={frozen}
        onChange={(value) => run({ command: 'setAnchor', at, value })}
      />
      <div className={styles['labelled']}>
        <span className={styles['label']} aria-hidden>
          {messages.answer}
        </span>
        <AnswerEditor
          session={session}
          place={place}
          field={question.answer}
          problems={answerProblems}
          frozen={frozen}
        />
        {answerProblems
          .filter((problem) => problem.place?.valueRange === undefined)
          .map((problem) => (
            <p key={problem.message} className={styles[problem.severity]}>
              {problem.message}
            </p>
          ))}
      </div>
    </div>
  );
}
