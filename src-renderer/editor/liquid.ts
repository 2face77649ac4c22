import type { Extension, Range } from '@codemirror/state';
import { Prec } from '@codemirror/state';
import { Decoration, ViewPlugin } from '@codemirror/view';
import type { DecorationSet, EditorView } from '@codemirror/view';
import type { MarkdownConfig } from '@lezer/markdown';
import type { LiquidTokenKind } from './liquid-tokens';
import { liquidTokens } from './liquid-tokens';

/** Shows Liquid and kramdown's attribute lists in their own colours, over whatever language they stand in. */
export function liquidHighlighting(): Extension {
  const plugin = ViewPlugin.define((view) => new LiquidMarks(view), { decorations: (marks) => marks.set });
  // The highest precedence makes the innermost element, whose colour is the one seen.
  return Prec.highest(plugin);
}

/** Keeps Markdown's emphasis, code and links out of Liquid: `{{ a_b_c }}` has nothing in italics. */
export const liquidInMarkdown: MarkdownConfig = {
  defineNodes: ['Liquid'],
  parseInline: [
    {
      name: 'Liquid',
      before: 'Escape',
      parse(context, next, position) {
        if (next !== BRACE) return -1;
        const [token] = liquidTokens(context.slice(position, context.end));
        if (token?.from !== 0) return -1;
        return context.addElement(context.elt('Liquid', position, position + token.to));
      },
    },
  ],
};

const BRACE = 123;

/** How far before the lines in sight a tag may begin that reaches into them, in characters. */
const LOOK_BACK = 2000;

class LiquidMarks {
  set: DecorationSet;

  constructor(view: EditorView) {
    this.set = marksIn(view);
  }

  update({
    view,
    docChanged,
    viewportChanged,
  }: {
    view: EditorView;
    docChanged: boolean;
    viewportChanged: boolean;
  }) {
    if (docChanged || viewportChanged) this.set = marksIn(view);
  }
}

const marks: Readonly<Record<LiquidTokenKind, Decoration>> = {
  markup: Decoration.mark({ class: 'ab-liquid' }),
  name: Decoration.mark({ class: 'ab-liquid-name' }),
  filter: Decoration.mark({ class: 'ab-liquid-filter' }),
  string: Decoration.mark({ class: 'ab-liquid-string' }),
  comment: Decoration.mark({ class: 'ab-liquid-comment' }),
  attributes: Decoration.mark({ class: 'ab-attributes' }),
};

function marksIn(view: EditorView): DecorationSet {
  const from = Math.max(0, view.viewport.from - LOOK_BACK);
  const text = view.state.sliceDoc(from, Math.min(view.state.doc.length, view.viewport.to + LOOK_BACK));
  const ranges = liquidTokens(text).map((token): Range<Decoration> =>
    marks[token.kind].range(from + token.from, from + token.to),
  );
  return Decoration.set(ranges, true);
}
