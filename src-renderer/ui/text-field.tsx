import type { KeyboardEvent, ReactNode, Ref } from 'react';
import { FieldError, Input, Label, Text, TextArea, TextField as AriaTextField } from 'react-aria-components';
import type { TextFieldProps as AriaTextFieldProps } from 'react-aria-components';
import styles from './text-field.module.css';

export interface TextFieldProps extends Omit<AriaTextFieldProps, 'children' | 'className' | 'style'> {
  readonly label: string;
  /** Where the place says it already; the label stays for screen readers. */
  readonly labelHidden?: 'hidden' | undefined;
  readonly description?: ReactNode;
  /** Shown below the field, which is marked as invalid while there is one. */
  readonly error?: string | undefined;
  /** Stands in front of the text inside the field: `#`. */
  readonly prefix?: string | undefined;
  readonly placeholder?: string | undefined;
  /** More than one line: a text area of that height. */
  readonly rows?: number | undefined;
  readonly font?: 'ui' | 'mono';
  readonly inputRef?: Ref<HTMLInputElement> | undefined;
  readonly onEnter?: (() => void) | undefined;
}

export function TextField(props: TextFieldProps) {
  const {
    label,
    labelHidden,
    description,
    error,
    prefix,
    placeholder,
    rows,
    font,
    inputRef,
    onEnter,
    ...rest
  } = props;
  const control = `${styles['control']} ${font === 'mono' ? styles['mono'] : ''}`;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && onEnter !== undefined && !event.nativeEvent.isComposing) onEnter();
  };
  return (
    <AriaTextField {...rest} isInvalid={error !== undefined} className={styles['field'] ?? ''}>
      <Label className={labelHidden === undefined ? (styles['label'] ?? '') : (styles['hidden'] ?? '')}>
        {label}
      </Label>
      {rows === undefined ? (
        <span className={styles['line']}>
          {prefix !== undefined && <span className={styles['prefix']}>{prefix}</span>}
          <Input
            ref={inputRef ?? null}
            className={control}
            placeholder={placeholder ?? ''}
            data-prefixed={prefix !== undefined ? 'yes' : undefined}
            onKeyDown={onKeyDown}
          />
        </span>
      ) : (
        <TextArea className={`${control} ${styles['area']}`} rows={rows} placeholder={placeholder ?? ''} />
      )}
      {description !== undefined && error === undefined && (
        <Text slot="description" className={styles['description'] ?? ''}>
          {description}
        </Text>
      )}
      <FieldError className={styles['error'] ?? ''}>{error}</FieldError>
    </AriaTextField>
  );
}
