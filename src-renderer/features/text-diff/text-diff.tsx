import { unifiedMergeView } from '@codemirror/merge';
import type { Extension } from '@codemirror/state';
import { EditorState } from '@codemirror/state';
import { EditorView, lineNumbers } from '@codemirror/view';
import { exactText } from '../../document/exact-text';
import { editorTheme } from '../../editor/editor-theme';
import { hangingIndent } from '../../editor/hanging-indent';
import { useEditorView } from '../../editor/use-editor-view';
import { foldsByKey } from './folds-by-key';
import styles from './text-diff.module.css';

export interface TextDiffProps {
  readonly before: string;
  readonly after: string;
  /** Its name for screen readers: `Changes in docs/billing-faq.md`. */
  readonly label: string;
}

/** Two versions of a text as one, lines that went and lines that came in it; what is equal is folded. */
export function TextDiff({ before, after, label }: TextDiffProps) {
  // Another pair of texts is another view: nothing of it can be edited, so nothing is lost.
  return (
    <DiffView
      key={`${label}\n${before.length}\n${before}\n${after}`}
      before={before}
      after={after}
      label={label}
    />
  );
}

function DiffView({ before, after, label }: TextDiffProps) {
  const [parent] = useEditorView({
    text: withoutReturns(after),
    extensions: () => diffExtensions(withoutReturns(before), label),
  });
  return (
    <section className={styles['diff']} aria-label={label}>
      <div ref={parent} className={styles['text']} />
    </section>
  );
}

function diffExtensions(before: string, label: string): Extension {
  return [
    editorTheme(),
    lineNumbers(),
    EditorView.lineWrapping,
    hangingIndent(),
    EditorState.readOnly.of(true),
    EditorView.editable.of(false),
    EditorView.contentAttributes.of({ 'aria-label': label, tabindex: '0' }),
    unifiedMergeView({
      original: exactText(before),
      mergeControls: false,
      syntaxHighlightDeletions: false,
      collapseUnchanged: { margin: 2, minSize: 5 },
      diffConfig: { scanLimit: 2000, timeout: 500 },
    }),
    foldsByKey(),
    diffTheme,
  ];
}

/** Carriage returns are no news to a reader: line ends that changed alone show as no difference. */
function withoutReturns(text: string): string {
  return text.replaceAll('\r\n', '\n');
}

/** Over the package's own theme, which knows light and dark alone; ours are the design's tokens. */
const diffTheme = EditorView.theme({
  '&.cm-merge-b .cm-content': { padding: 'var(--space-1) 0' },
  '&.cm-merge-b .cm-lineNumbers .cm-gutterElement': { padding: '0 var(--space-2)' },
  '&.cm-merge-b .cm-changedLine': { backgroundColor: 'var(--added)' },
  '&.cm-merge-b .cm-deletedChunk': { backgroundColor: 'var(--removed)', padding: '0 var(--space-3)' },
  '&.cm-merge-b.cm-editor .cm-changedText': {
    background: 'color-mix(in srgb, var(--success-text) 24%, transparent)',
  },
  '&.cm-merge-b.cm-editor .cm-deletedChunk .cm-deletedText': {
    background: 'color-mix(in srgb, var(--danger-text) 24%, transparent)',
  },
  '& .cm-changedLine ins, & .cm-deletedChunk del': { textDecoration: 'none' },
  '& .cm-changeGutter': { width: '3px', padding: '0' },
  '&.cm-merge-b.cm-editor .cm-changedLineGutter': { background: 'var(--success-text)' },
  '&.cm-merge-b.cm-editor .cm-deletedLineGutter': { background: 'var(--danger-text)' },
  '&.cm-merge-b.cm-editor .cm-collapsedLines': {
    background: 'var(--surface-hover)',
    color: 'var(--text-muted)',
    fontFamily: 'var(--font-ui)',
    fontSize: 'var(--text-sm)',
    padding: 'var(--space-1) var(--space-3)',
  },
  '& .cm-collapsedLines:focus-visible': { outline: '2px solid var(--focus)', outlineOffset: '-2px' },
  '& .cm-collapsedLines::before, & .cm-collapsedLines::after': { content: '"" !important' },
});
