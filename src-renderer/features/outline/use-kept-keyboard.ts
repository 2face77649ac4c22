import type { FocusEvent } from 'react';
import { useEffect, useRef } from 'react';
import { focusLeft } from '../../state/focus-left';
import type { OutlineEntry } from './outline-entry';

/**
 * Keeps the keyboard in the outline where the row that had it goes away (removed, undone, gone in an outside change):
 * the row that is chosen then has it. Gives what the box around the tree has to listen to.
 */
export function useKeptKeyboard(byKey: ReadonlyMap<string, OutlineEntry>) {
  const key = useRef<string>(undefined);
  useEffect(() => {
    if (key.current === undefined || byKey.has(key.current)) return;
    key.current = undefined;
    focusLeft('pages');
  }, [byKey]);
  return {
    onFocus(event: FocusEvent) {
      key.current = event.target.closest('[role="row"]')?.getAttribute('data-key') ?? undefined;
    },
    onBlur(event: FocusEvent) {
      // A row that is taken out tells of nothing that has the keyboard next.
      if (event.relatedTarget !== null) key.current = undefined;
    },
  };
}
