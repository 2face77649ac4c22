import type { PageField } from '../../../shared/faq/document';
import { GrowingField } from '../../editor/growing-field';
import { IconButton } from '../../ui/icon-button';
import styles from './extra-fields.module.css';
import { messages } from './messages';

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
    <section className={styles['fields']} aria-label={messages.extraFields}>
      <h2 className={styles['heading']}>{messages.extraFields}</h2>
      {fields.map(({ key, value }) => (
        <div key={key} className={styles['row']}>
          {value.kind === 'scalar' ? (
            <GrowingField
              label={key}
              value={value.text}
              frozen={frozen}
              onChange={(text) => onChange(key, text)}
            />
          ) : (
            <p className={styles['other']}>{messages.extraOther(key)}</p>
          )}
          <span className={styles['remove']}>
            <IconButton
              icon="delete"
              size="small"
              label={messages.removeExtra(key)}
              isDisabled={frozen}
              onPress={() => onChange(key, null)}
            />
          </span>
        </div>
      ))}
    </section>
  );
}
