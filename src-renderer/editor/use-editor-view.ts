import type { Extension } from '@codemirror/state';
import { EditorState } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import type { RefObject } from 'react';
import { useEffect, useRef, useState } from 'react';
import { exactText } from '../document/exact-text';

export interface EditorSetup {
  readonly text: string;
  /** Asked for once, when the view is made. */
  readonly extensions: () => Extension;
}

/**
 * A CodeMirror view inside an element, for as long as the component lives. Text and extensions are those of the
 * first render; what changes later reaches the view by transactions. The view is undefined until it is made.
 */
export function useEditorView(
  setup: EditorSetup,
): readonly [RefObject<HTMLDivElement | null>, EditorView | undefined] {
  const parent = useRef<HTMLDivElement>(null);
  const first = useRef(setup);
  const [view, setView] = useState<EditorView>();
  useEffect(() => {
    if (!parent.current) return;
    const made = new EditorView({
      parent: parent.current,
      state: EditorState.create({
        doc: exactText(first.current.text),
        extensions: [EditorState.lineSeparator.of('\n'), first.current.extensions()],
      }),
    });
    setView(made);
    return () => {
      setView(undefined);
      made.destroy();
    };
  }, []);
  return [parent, view];
}
