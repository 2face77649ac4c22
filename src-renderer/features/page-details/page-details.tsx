import { useState } from 'react';
import { useStore } from 'zustand';
import type { Command } from '../../../shared/faq/command';
import { commandErrorWords } from '../../document/command-error-words';
import type { DocumentSession } from '../../document/document-session';
import { SaveLine } from '../../editor/save-line';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { AddField } from './add-field';
import { DetailField } from './detail-field';
import { orderedFields } from './field-order';
import { messages } from './messages';
import styles from './page-details.module.css';
import { ShapeSection } from './shape-section';

export interface PageDetailsProps {
  readonly session: DocumentSession;
  /** Shows the source view at an offset of the text, for what has no form. */
  readonly onEditSource?: ((offset: number) => void) | undefined;
}

/** The front matter of the page, all but its questions, as a form; and the page's own text below it. */
export function PageDetails({ session, onEditSource }: PageDetailsProps) {
  const faq = useStore(session.state, (state) => state.faq);
  const frozen = useStore(session.state, (state) => !state.readable);
  const [refusal, setRefusal] = useState<string>();
  if (!faq) return null;

  const run = (command: Command, userEvent?: string) => {
    const done = session.run(command, { userEvent });
    setRefusal(done.ok ? undefined : commandErrorWords(done.error));
  };
  const fields = orderedFields(faq.fields);
  const body = faq.source.slice(faq.body.from, faq.body.to).trim();
  return (
    <div className={styles['details']}>
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
      <div className={styles['fields']}>
        {fields.map((field) => (
          <DetailField
            key={field.key}
            field={field}
            frozen={frozen}
            onChange={(value) =>
              run(
                { command: 'setField', field: field.key, value },
                typeof value === 'string' ? 'input.type' : undefined,
              )
            }
            onEditSource={onEditSource && (() => onEditSource(field.range.from))}
          />
        ))}
        {faq.shape.listKey !== undefined && (
          <AddField
            taken={[faq.shape.listKey ?? [], ...faq.fields.map(({ key }) => key)].flat()}
            frozen={frozen}
            onAdd={(field, value) => run({ command: 'setField', field, value })}
          />
        )}
        <ShapeSection faq={faq} path={session.state.getState().path} frozen={frozen} />
        {faq.shape.holder === 'front-matter' && (
          <section className={styles['body']} aria-label={messages.bodyTitle}>
            <div className={styles['bodyHead']}>
              <h2 className={styles['heading']}>{messages.bodyTitle}</h2>
              {onEditSource && (
                <Button look="quiet" onPress={() => onEditSource(faq.body.from)}>
                  {messages.editInSource}
                </Button>
              )}
            </div>
            <pre className={styles['excerpt']}>{body === '' ? messages.bodyEmpty : body}</pre>
          </section>
        )}
      </div>
      <SaveLine session={session} />
    </div>
  );
}
