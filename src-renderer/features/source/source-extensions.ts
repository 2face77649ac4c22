import { defaultKeymap, insertNewlineKeepIndent } from '@codemirror/commands';
import { markdown, markdownLanguage } from '@codemirror/lang-markdown';
import { yamlFrontmatter } from '@codemirror/lang-yaml';
import { foldGutter, foldKeymap } from '@codemirror/language';
import type { Diagnostic } from '@codemirror/lint';
import { lintGutter, setDiagnostics } from '@codemirror/lint';
import { highlightSelectionMatches, search, searchKeymap } from '@codemirror/search';
import type { Extension } from '@codemirror/state';
import { StateEffect, StateField } from '@codemirror/state';
import type { DecorationSet } from '@codemirror/view';
import {
  Decoration,
  drawSelection,
  dropCursor,
  EditorView,
  highlightActiveLine,
  highlightActiveLineGutter,
  highlightSpecialChars,
  keymap,
  lineNumbers,
} from '@codemirror/view';
import type { Problem } from '../../../shared/check/problem';
import type { TextChange } from '../../../shared/text/change';
import type { TextRange } from '../../../shared/text/range';
import { textChangesOf } from '../../document/exact-text';
import type { UndoTarget } from '../../editor/editor-keys';
import { undoKeys } from '../../editor/editor-keys';
import { editorTheme } from '../../editor/editor-theme';
import { hangingIndent } from '../../editor/hanging-indent';
import { liquidHighlighting, liquidInMarkdown } from '../../editor/liquid';
import { isTyped, userEventOf } from '../../editor/outside-change';
import type { ShownSource } from './line-ends';
import { fileHeaders, linesOfFiles } from './file-headers';
import { messages } from './messages';

export interface SourceEditing {
  /** Whether the text holds the files of a folder, or is one file. */
  readonly holds: 'file' | 'folder';
  readonly target: UndoTarget;
  /** The writer changed what is shown; what they did in CodeMirror's words. */
  readonly onTyped: (changes: readonly TextChange[], userEvent: string) => void;
  /** The writer put the cursor elsewhere. */
  readonly onCursor: (offset: number) => void;
  /** The writer asks for the fix of what is wrong at the cursor; false where there is none. */
  readonly onMend: (offset: number) => boolean;
}

/** What makes a CodeMirror view the editor of a whole page: YAML front matter, then Markdown, Liquid in both. */
export function sourceExtensions({ holds, target, onTyped, onCursor, onMend }: SourceEditing): Extension {
  return [
    editorTheme(),
    holds === 'folder' ? linesOfFiles() : lineNumbers(),
    foldGutter(),
    lintGutter(),
    highlightActiveLine(),
    highlightActiveLineGutter(),
    highlightSpecialChars(),
    drawSelection(),
    dropCursor(),
    highlightSelectionMatches(),
    search({ top: true }),
    EditorView.lineWrapping,
    hangingIndent(),
    EditorView.contentAttributes.of({ 'aria-label': messages.source, spellcheck: 'false', tabindex: '0' }),
    // Of several front matters the language knows the first alone.
    holds === 'folder' ? [inFolder, fileHeaders()] : yamlFrontmatter({ content: inMarkdown }),
    liquidHighlighting(),
    markedPlace,
    undoKeys(target),
    // In a block of YAML the language would indent a new line as the key that holds the block.
    keymap.of([
      { key: 'Enter', run: insertNewlineKeepIndent },
      { key: 'Mod-.', run: ({ state }) => onMend(state.selection.main.head) },
      ...searchKeymap,
      ...foldKeymap,
      ...ownKeys,
    ]),
    EditorView.updateListener.of((update) => {
      if (isTyped(update)) onTyped(textChangesOf(update.changes), userEventOf(update));
      const hasMoved = update.selectionSet && update.view.hasFocus;
      if (hasMoved) onCursor(update.state.selection.main.head);
    }),
  ];
}

const inMarkdown = markdown({ base: markdownLanguage, extensions: [liquidInMarkdown] });
/** The lines --- around a front matter underline no headings. */
const inFolder = markdown({
  base: markdownLanguage,
  extensions: [liquidInMarkdown, { remove: ['SetextHeading'] }],
});

/** Keys that mean something in the whole app are left to it: Ctrl+Enter commits. */
const ownKeys = defaultKeymap.filter(({ key }) => key !== 'Mod-Enter');

/** Puts a line beside the topic or question in hand; undefined takes it away. Offsets are those of the view. */
export function markPlace(view: EditorView, range: TextRange | undefined): void {
  view.dispatch({ effects: setMarked.of(range) });
}

/** Brings a stretch into the upper part of the view, selected. Offsets are those of the view. */
export function revealRange(view: EditorView, range: TextRange): void {
  const end = view.state.doc.length;
  const from = Math.min(range.from, end);
  view.dispatch({
    selection: { anchor: from, head: Math.min(range.to, end) },
    effects: EditorView.scrollIntoView(from, { y: 'start', yMargin: 48 }),
  });
}

/** Underlines problems; a problem's words, shown over it, bring its fix along as a button. */
export function showSourceProblems(
  view: EditorView,
  shown: ShownSource,
  problems: readonly Problem[],
  onMend: (problem: Problem) => void,
): void {
  const end = view.state.doc.length;
  const own = problems.filter(({ elsewhere }) => !elsewhere);
  const marks = own.map((problem): Diagnostic => {
    const { message, severity, range, fix } = problem;
    const from = Math.min(shown.toShown(range.from), end);
    const to = Math.min(Math.max(from, shown.toShown(range.to)), end);
    const actions = fix ? [{ name: fix.label, apply: () => onMend(problem) }] : [];
    return { from, to, severity, message, actions };
  });
  view.dispatch(setDiagnostics(view.state, marks));
}

const setMarked = StateEffect.define<TextRange | undefined>();
const markedLine = Decoration.line({ class: 'ab-question-lines' });

const markedPlace = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(marked, transaction) {
    let next = marked.map(transaction.changes);
    for (const effect of transaction.effects) {
      if (!effect.is(setMarked)) continue;
      const { doc } = transaction.state;
      if (!effect.value) {
        next = Decoration.none;
        continue;
      }
      const first = doc.lineAt(Math.min(effect.value.from, doc.length)).number;
      // A block ends behind its last line's end, which is the start of the next one.
      const end = Math.max(effect.value.from, effect.value.to - 1);
      const last = doc.lineAt(Math.min(end, doc.length)).number;
      const lines = Array.from({ length: last - first + 1 }, (_, index) => doc.line(first + index).from);
      next = Decoration.set(lines.map((from) => markedLine.range(from)));
    }
    return next;
  },
  provide: (field) => EditorView.decorations.from(field),
});
