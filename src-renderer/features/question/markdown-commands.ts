import type { ChangeSpec, StateCommand } from '@codemirror/state';
import { EditorSelection } from '@codemirror/state';

/** Puts marks around the selection (`**bold**`), or takes them away where they are. */
export function toggleMarks(mark: string): StateCommand {
  return ({ state, dispatch }) => {
    const transaction = state.changeByRange((range) => {
      const { from, to } = range;
      const isInside = state.sliceDoc(from, from + mark.length) === mark && to - from >= 2 * mark.length;
      if (isInside && state.sliceDoc(to - mark.length, to) === mark) {
        return {
          changes: [
            { from, to: from + mark.length },
            { from: to - mark.length, to },
          ],
          range: EditorSelection.range(from, to - 2 * mark.length),
        };
      }
      if (isAround(state.sliceDoc(Math.max(0, from - mark.length), to + mark.length), mark, to - from)) {
        return {
          changes: [
            { from: from - mark.length, to: from },
            { from: to, to: to + mark.length },
          ],
          range: EditorSelection.range(from - mark.length, to - mark.length),
        };
      }
      return {
        changes: [
          { from, insert: mark },
          { from: to, insert: mark },
        ],
        range: EditorSelection.range(from + mark.length, to + mark.length),
      };
    });
    dispatch(state.update(transaction, { userEvent: 'format', scrollIntoView: true }));
    return true;
  };
}

function isAround(text: string, mark: string, length: number): boolean {
  if (text.length !== length + 2 * mark.length || !text.startsWith(mark) || !text.endsWith(mark))
    return false;
  // A single `*` next to another one belongs to bold.
  return mark.length > 1 || length > 0;
}

/** Makes the selection a link's words, and its address what is typed next. */
export const insertLink: StateCommand = ({ state, dispatch }) => {
  const transaction = state.changeByRange(({ from, to }) => {
    const words = state.sliceDoc(from, to);
    const isAddress = /^(?:https?:|mailto:|#|\/)\S+$/.test(words);
    const insert = isAddress ? `[](${words})` : `[${words}](https://)`;
    const cursor = isAddress || words === '' ? from + 1 : from + words.length + 3;
    const end = isAddress || words === '' ? cursor : cursor + 'https://'.length;
    return { changes: { from, to, insert }, range: EditorSelection.range(cursor, end) };
  });
  dispatch(state.update(transaction, { userEvent: 'format', scrollIntoView: true }));
  return true;
};

const ITEM = /^(\s*)(?:[-*+]|\d+[.)])\s+/;

/** Makes the lines of the selection a list, or plain lines where all are items already. */
export const toggleList: StateCommand = ({ state, dispatch }) => {
  const { from, to } = state.selection.main;
  const first = state.doc.lineAt(from).number;
  const last = state.doc.lineAt(to).number;
  const lines = Array.from({ length: last - first + 1 }, (_, index) => state.doc.line(first + index));
  const filled = lines.length === 1 ? lines : lines.filter((line) => line.text.trim() !== '');
  const areItems = filled.every((line) => ITEM.test(line.text));
  const changes = filled.map((line): ChangeSpec => {
    const [marker = '', indent = ''] = ITEM.exec(line.text) ?? [];
    const spaces = line.text.length - line.text.trimStart().length;
    return areItems
      ? { from: line.from + indent.length, to: line.from + marker.length }
      : { from: line.from + spaces, to: line.from + Math.max(spaces, marker.length), insert: '- ' };
  });
  dispatch(state.update({ changes, userEvent: 'format', scrollIntoView: true }));
  return true;
};

/**
 * Puts a snippet in place of the selection. The words between its two `$$` are selected afterwards: those that were
 * selected before, or where none were, its own.
 */
export function insertSnippet(snippet: string): StateCommand {
  return ({ state, dispatch }) => {
    const [before = '', fallback = '', after = ''] = snippet.split('$$');
    const transaction = state.changeByRange(({ from, to }) => {
      const words = from === to ? fallback : state.sliceDoc(from, to);
      const start = from + before.length;
      return {
        changes: { from, to, insert: before + words + after },
        range: EditorSelection.range(start, start + words.length),
      };
    });
    dispatch(state.update(transaction, { userEvent: 'format', scrollIntoView: true }));
    return true;
  };
}

/** Indents the items of a list by two spaces. Does nothing elsewhere, so that the Tab key goes on to the next field. */
export const indentItem: StateCommand = ({ state, dispatch }) => {
  const line = state.doc.lineAt(state.selection.main.head);
  if (!ITEM.test(line.text)) return false;
  dispatch(state.update({ changes: { from: line.from, insert: '  ' }, userEvent: 'input.indent' }));
  return true;
};

export const outdentItem: StateCommand = ({ state, dispatch }) => {
  const line = state.doc.lineAt(state.selection.main.head);
  const [, indent = ''] = ITEM.exec(line.text) ?? [];
  if (indent === '') return false;
  const spaces = Math.min(2, indent.length);
  dispatch(
    state.update({ changes: { from: line.from, to: line.from + spaces }, userEvent: 'delete.dedent' }),
  );
  return true;
};
