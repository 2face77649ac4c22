import type { PageField } from '../../../shared/faq/document';
import { GrowingField } from '../../editor/growing-field';
import { Button } from '../../ui/button';
import { IconButton } from '../../ui/icon-button';
import styles from './detail-field.module.css';
import { fieldLabel } from './field-order';
import { ListField } from './list-field';
import { messages } from './messages';

export interface DetailFieldProps {
  readonly field: PageField;
  readonly frozen: boolean;
  /** Null takes the field out. */
  readonly onChange: (value: string | readonly string[] | null) => void;
  readonly onEditSource: (() => void) | undefined;
}

/** One field of the front matter, in the form that its value has. */
export function DetailField({ field, frozen, onChange, onEditSource }: DetailFieldProps) {
  const label = fieldLabel(field.key);
  const isText = field.value.kind === 'scalar' && field.value.scalar.style !== 'alias';
  return (
    <div className={styles['row']}>
      {field.value.kind === 'scalar' && isText && (
        <GrowingField label={label} value={field.value.text} frozen={frozen} onChange={onChange} />
      )}
      {field.value.kind === 'list' && (
        <ListField label={label} items={field.value.items} frozen={frozen} onChange={onChange} />
      )}
      {(field.value.kind === 'other' || (field.value.kind === 'scalar' && !isText)) && (
        <div className={styles['other']}>
          <span className={styles['label']}>{label}</span>
          <span className={styles['words']}>
            {messages.other}
            {onEditSource && (
              <Button look="quiet" onPress={onEditSource}>
                {messages.editInSource}
              </Button>
            )}
          </span>
        </div>
      )}
      <span className={styles['remove']}>
        <IconButton
          icon="delete"
          size="small"
          label={messages.removeField(label)}
          isDisabled={frozen}
          onPress={() => onChange(null)}
        />
      </span>
    </div>
  );
}
