import { EditorState, StateField, type Extension, type Text } from '@codemirror/state';
import { Decoration, EditorView, lineNumbers, WidgetType, type DecorationSet } from '@codemirror/view';
import { FILE_MARK, openBundle } from '../../../shared/text/bundle';
import { isFromOutside } from '../../editor/outside-change';

/**
 * Shows where each file of a folder begins: its name as a heading that can't be edited here, since the text below it
 * would belong to another file, or to none.
 */
export function fileHeaders(): Extension {
  return [
    headings,
    EditorState.changeFilter.of((transaction) =>
      isFromOutside(transaction) ? true : protectedRanges(transaction.startState.doc),
    ),
    EditorState.transactionFilter.of((transaction) => {
      if (!transaction.docChanged || isFromOutside(transaction)) return transaction;
      let brings = false;
      transaction.changes.iterChanges((_from, _to, _fromAfter, _toAfter, text) => {
        brings ||= text.toString().includes(FILE_MARK);
      });
      return brings ? [] : transaction;
    }),
  ];
}

/** Numbers the lines of each file from 1. */
export function linesOfFiles(): Extension {
  return lineNumbers({
    formatNumber: (number, { doc }) => {
      const at = doc.line(Math.min(number, doc.lines)).from;
      const header = headersOf(doc).findLast(({ from }) => from <= at);
      const first = header ? doc.lineAt(header.to).number : 0;
      return number > first ? String(number - first) : '';
    },
  });
}

interface Header {
  readonly name: string;
  /** From the mark to the end of its line, which is not part of it. */
  readonly from: number;
  readonly to: number;
}

function headersOf(doc: Text): readonly Header[] {
  const found = known.get(doc) ?? readHeaders(doc);
  known.set(doc, found);
  return found;
}

const known = new WeakMap<Text, readonly Header[]>();

function readHeaders(doc: Text): readonly Header[] {
  return openBundle(doc.toString()).files.map(({ name, start, from }) => ({
    name,
    from: start,
    to: from - 1,
  }));
}

/** Pairs of offsets: a heading with its line's end. */
function protectedRanges(doc: Text): readonly number[] {
  return headersOf(doc).flatMap(({ from, to }) => [from, to + 1]);
}

const headings = StateField.define<DecorationSet>({
  create: ({ doc }) => decorated(doc),
  update: (set, { docChanged, newDoc }) => (docChanged ? decorated(newDoc) : set),
  provide: (field) => [
    EditorView.decorations.from(field),
    EditorView.atomicRanges.of((view) => view.state.field(field)),
  ],
});

function decorated(doc: Text): DecorationSet {
  return Decoration.set(
    headersOf(doc).map(({ name, from, to }) => {
      const isWholeLine = doc.lineAt(from).from === from;
      return Decoration.replace({ widget: new FileHeading(name), block: isWholeLine }).range(from, to);
    }),
  );
}

class FileHeading extends WidgetType {
  readonly name: string;

  constructor(name: string) {
    super();
    this.name = name;
  }

  override eq(other: FileHeading): boolean {
    return other.name === this.name;
  }

  override toDOM(): HTMLElement {
    const heading = document.createElement('div');
    heading.className = 'ab-file-heading';
    heading.textContent = this.name;
    return heading;
  }
}
