import { useState } from 'react';
import { TextField } from '../../ui/text-field';
import { messages } from './messages';

export interface FileNameFieldProps {
  readonly name: string;
  readonly frozen: boolean;
  /** False where the file can't have that name: the old one is shown again. */
  readonly onRename: (name: string) => boolean;
}

/** The name of a question's own file. It counts once the field is left, or with Enter: a name is no name half typed. */
export function FileNameField({ name, frozen, onRename }: FileNameFieldProps) {
  const [typed, setTyped] = useState(name);
  const rename = () => {
    const wanted = typed.trim();
    if (wanted === name) return;
    if (wanted === '' || !onRename(wanted)) setTyped(name);
  };
  return (
    <TextField
      label={messages.file}
      font="mono"
      value={typed}
      onChange={setTyped}
      onBlur={rename}
      onEnter={rename}
      description={messages.fileHint}
      spellCheck="false"
      autoComplete="off"
      isReadOnly={frozen}
    />
  );
}
