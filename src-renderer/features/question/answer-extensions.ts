import { defaultKeymap } from '@codemirror/commands';
import { markdown, markdownLanguage } from '@codemirror/lang-markdown';
import type { Diagnostic } from '@codemirror/lint';
import { setDiagnostics } from '@codemirror/lint';
import { highlightSelectionMatches, search, searchKeymap } from '@codemirror/search';
import type { Extension } from '@codemirror/state';
import { Compartment, EditorState, Prec } from '@codemirror/state';
import {
  drawSelection,
  dropCursor,
  EditorView,
  highlightSpecialChars,
  keymap,
  placeholder,
} from '@codemirror/view';
import type { Problem } from '../../../shared/check/problem';
import type { TextRange } from '../../../shared/text/range';
import type { UndoTarget } from '../../editor/editor-keys';
import { undoKeys } from '../../editor/editor-keys';
import { editorTheme } from '../../editor/editor-theme';
import { liquidHighlighting, liquidInMarkdown } from '../../editor/liquid';
import { isTyped, userEventOf } from '../../editor/outside-change';
import { indentItem, insertLink, outdentItem, toggleMarks } from './markdown-commands';
import { messages } from './messages';

export interface AnswerEditing {
  readonly target: UndoTarget;
  /** The writer changed the text, to this; what they did in CodeMirror's words. */
  readonly onTyped: (text: string, userEvent: string) => void;
  /** The cursor went to a line, counted from 1. */
  readonly onCursor: (line: number) => void;
}

/** What makes a CodeMirror view the editor of an answer. */
export function answerExtensions({ target, onTyped, onCursor }: AnswerEditing): Extension {
  return [
    editorTheme(),
    EditorView.lineWrapping,
    EditorView.contentAttributes.of({
      'aria-label': messages.answer,
      // Said outright, so that tools which look for what can be focused find it in the region that scrolls.
      tabindex: '0',
      spellcheck: 'true',
      autocorrect: 'on',
      autocapitalize: 'sentences',
    }),
    highlightSpecialChars(),
    drawSelection(),
    dropCursor(),
    highlightSelectionMatches(),
    search({ top: true }),
    placeholder(messages.answerPlaceholder),
    markdown({ base: markdownLanguage, extensions: [liquidInMarkdown], completeHTMLTags: false }),
    liquidHighlighting(),
    undoKeys(target),
    Prec.high(keymap.of(formatKeys)),
    keymap.of([...searchKeymap, ...ownKeys]),
    freezing.of([]),
    EditorView.updateListener.of((update) => {
      if (isTyped(update)) onTyped(update.state.doc.toString(), userEventOf(update));
      const { state, view } = update;
      if (view.hasFocus) onCursor(state.doc.lineAt(state.selection.main.head).number);
    }),
  ];
}

/** While the page's text does not parse, an answer can be read and copied, not changed. */
export function freezeEditor(view: EditorView, state: 'frozen' | 'free'): void {
  view.dispatch({ effects: freezing.reconfigure(EditorState.readOnly.of(state === 'frozen')) });
}

/** Underlines what the check found, where it knows the place within the answer. */
export function showAnswerProblems(view: EditorView, problems: readonly Problem[]): void {
  const end = view.state.doc.length;
  const marks = problems.flatMap((problem): readonly Diagnostic[] => {
    const range = problem.place?.valueRange;
    if (!range) return [];
    const from = Math.min(range.from, end);
    return [
      {
        from,
        to: Math.max(from, Math.min(range.to, end)),
        severity: problem.severity,
        message: problem.message,
      },
    ];
  });
  view.dispatch(setDiagnostics(view.state, marks));
}

/** Puts the cursor into the answer: over a stretch of its value, or at its start where none is known. */
export function selectInAnswer(view: EditorView, range: TextRange | undefined): void {
  const end = view.state.doc.length;
  view.dispatch({
    selection: { anchor: Math.min(range?.from ?? 0, end), head: Math.min(range?.to ?? 0, end) },
    scrollIntoView: true,
  });
  view.focus();
}

const freezing = new Compartment();

const formatKeys = [
  { key: 'Mod-b', run: toggleMarks('**'), preventDefault: true },
  { key: 'Mod-i', run: toggleMarks('*'), preventDefault: true },
  { key: 'Mod-e', run: toggleMarks('`'), preventDefault: true },
  { key: 'Mod-Shift-k', run: insertLink, preventDefault: true, stopPropagation: true },
  { key: 'Tab', run: indentItem, shift: outdentItem },
];

/** Keys that mean something in the whole app are left to it: Ctrl+Enter commits. */
const ownKeys = defaultKeymap.filter(({ key }) => key !== 'Mod-Enter');
