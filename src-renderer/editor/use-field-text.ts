import { useState } from 'react';

/**
 * The text of a form's field whose value lives elsewhere. What is typed stays as it was typed while it means the
 * value (`Is this ` means `Is this`): a space at the end is not taken away under the writer's hands, and never
 * reaches the file. Any other value from outside is shown at once.
 */
export function useFieldText(
  value: string,
  write: (value: string) => void,
  meaning: (typed: string) => string,
): readonly [string, (typed: string) => void] {
  const [typed, setTyped] = useState(value);
  const shown = meaning(typed) === value ? typed : value;
  return [
    shown,
    (next) => {
      setTyped(next);
      if (meaning(next) !== value) write(meaning(next));
    },
  ];
}

/** A text of one line: line breaks that were pasted become spaces, white space at both ends goes. */
export function oneLine(typed: string): string {
  return typed.replaceAll(/\s*[\r\n]+\s*/g, ' ').trim();
}
