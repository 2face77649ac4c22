import type { PageField } from '../../../shared/faq/document';
import { DetailField } from '../page-details/detail-field';
import { messages } from './messages';
import styles from './question-form.module.css';

export interface ExtraFieldsProps {
  readonly fields: readonly PageField[];
  readonly frozen: boolean;
  /** Null takes the field out. */
  readonly onChange: (field: string, value: string | null) => void;
}

/** What a question or topic has beside the form's own places; nothing is shown where it has nothing. */
export function ExtraFields({ fields, frozen, onChange }: ExtraFieldsProps) {
  if (fields.length === 0) return null;
  return (
    <section className={styles['extra']} aria-label={messages.extraFields}>
      <h2 className={styles['label']}>{messages.extraFields}</h2>
      {fields.map((field) => (
        <DetailField
          key={field.key}
          field={field.value.kind === 'list' ? { ...field, value: { kind: 'other' } } : field}
          frozen={frozen}
          onChange={(value) => {
            if (value === null || typeof value === 'string') onChange(field.key, value);
          }}
          onEditSource={undefined}
        />
      ))}
    </section>
  );
}
