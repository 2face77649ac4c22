import { LINE_MARK, lineSpanOf, moveLineMarks } from './line-marks';
import { elementMark, MARK, markAt, type MarkTarget } from './liquid/marks';
import type { Markdown } from './markdown';

/**
 * Markdown to HTML, where Liquid has left marks in the Markdown. They would change what Markdown makes of a line, so they
 * are taken out, and written again before the elements that show their lines: an element belongs to a topic or a
 * question if its first and last line do. A line that two of them share belongs to neither. An element that begins before the
 * answer has no lines of it.
 */
export function convertMarked(markdown: Markdown, marked: string): string {
  const lines = readLines(marked);
  const text = lines.map((line) => line.text).join('\n');
  return markdown.convertWithLines(text).replace(LINE_MARK, (mark) => {
    const span = lineSpanOf(mark);
    const first = lines[span.from - 1];
    const last = lines[span.to - 1];
    const topic = first?.topic === last?.topic ? first?.topic : undefined;
    const question = first?.question === last?.question ? first?.question : undefined;
    const owners = [topic, question].flatMap((target) => (target ? [elementMark(target)] : []));
    const own =
      question && first?.answerLine !== undefined
        ? moveLineMarks(mark, (line) => lines[line - 1]?.answerLine)
        : '';
    return owners.join('') + own;
  });
}

interface MarkedLine {
  readonly text: string;
  /** By identity: each round of a loop is another one. */
  readonly topic: MarkTarget | undefined;
  readonly question: MarkTarget | undefined;
  /** The line of the answer that it was printed from. */
  readonly answerLine: number | undefined;
}

function readLines(marked: string): readonly MarkedLine[] {
  const open: MarkTarget[] = [];
  let answerLine: number | undefined;
  return marked.split('\n').map((line) => {
    const owners: (readonly MarkTarget[])[] = [];
    let text = '';
    let own: number | undefined;
    for (const part of line.split(MARK)) {
      const mark = markAt(part, 0);
      if (part.search(LINE_MARK) === 0) own ??= lineSpanOf(part).from;
      else if (mark) {
        if (mark.kind === 'start') open.push(mark.target);
        else open.pop();
        answerLine = undefined;
      } else {
        text += part;
        if (part.trim() !== '') owners.push([...open]);
      }
    }
    // The next lines of a paragraph have no marks of their own.
    answerLine = own ?? (text.trim() === '' ? undefined : answerLine);
    return {
      text,
      topic: onlyOne(owners, (target) => target.itemIndex === undefined),
      question: onlyOne(owners, (target) => target.itemIndex !== undefined),
      answerLine,
    };
  });
}

/** The innermost of a kind that all words of a line stand in; undefined where they have none or several. */
function onlyOne(
  owners: readonly (readonly MarkTarget[])[],
  isWanted: (target: MarkTarget) => boolean,
): MarkTarget | undefined {
  const found = new Set(owners.map((targets) => targets.findLast(isWanted)));
  return found.size === 1 ? [...found][0] : undefined;
}
