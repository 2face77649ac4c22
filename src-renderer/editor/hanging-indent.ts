import type { Extension, Range } from '@codemirror/state';
import type { DecorationSet } from '@codemirror/view';
import { Decoration, EditorView, ViewPlugin } from '@codemirror/view';

/** Deeper indentation is wrapped as this many spaces are: beyond it little room would be left. */
const DEEPEST = 32;

/**
 * The rows of a long line that is wrapped begin where its first row does, so that the shape of the YAML is seen. By
 * classes, since the policy of the page refuses style attributes.
 */
export function hangingIndent(): Extension {
  return [theme, ViewPlugin.define((view) => new IndentedLines(view), { decorations: (lines) => lines.set })];
}

const theme = EditorView.theme(
  Object.fromEntries(
    Array.from({ length: DEEPEST }, (_, index) => [
      `.cm-line.ab-hang-${index + 1}`,
      { paddingLeft: `calc(var(--space-3) + ${index + 1}ch)`, textIndent: `-${index + 1}ch` },
    ]),
  ),
);

const hanging = Array.from({ length: DEEPEST }, (_, index) =>
  Decoration.line({ class: `ab-hang-${index + 1}` }),
);

class IndentedLines {
  set: DecorationSet;

  constructor(view: EditorView) {
    this.set = indentedLines(view);
  }

  update(update: {
    readonly view: EditorView;
    readonly docChanged: boolean;
    readonly viewportChanged: boolean;
  }): void {
    if (update.docChanged || update.viewportChanged) this.set = indentedLines(update.view);
  }
}

function indentedLines(view: EditorView): DecorationSet {
  const ranges: Range<Decoration>[] = [];
  for (const { from, to } of view.visibleRanges) {
    for (let at = from; at <= to;) {
      const line = view.state.doc.lineAt(at);
      const indent = Math.min(DEEPEST, line.text.length - line.text.trimStart().length);
      const decoration = hanging[indent - 1];
      if (decoration) ranges.push(decoration.range(line.from));
      at = line.to + 1;
    }
  }
  return Decoration.set(ranges, true);
}
