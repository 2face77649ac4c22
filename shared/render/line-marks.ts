import { readNumber, SLASH, STOP, withoutMarks, writeNumber } from './liquid/marks';

/**
 * Marks that say which lines of an answer an element shows. Like those of `liquid/marks.ts` they are private-use
 * characters, stand before the element's start tag, and are attributes or gone in the end.
 */
export function lineMark({ from, to }: { readonly from: number; readonly to: number }): string {
  return writeRuns([{ from, to }]);
}

/** A mark of lines, wherever it stands. */
export const LINE_MARK = /\uDBFE\uDC04(?:\uDBFE[\uDC10-\uDC1F\uDC02\uDC05])+\uDBFE\uDC03/g;

/**
 * Makes marks that count in one text count in the one that it was made of. `lines` gives the line there, both counted
 * from 1; undefined where none is known: then the mark goes.
 */
export function moveLineMarks(html: string, lines: (line: number) => number | undefined): string {
  return html.replace(LINE_MARK, (mark) => {
    const moved = readRuns(mark).flatMap(({ from, to }) =>
      Array.from({ length: to - from + 1 }, (_, index) => lines(from + index) ?? []).flat(),
    );
    return moved.length === 0 ? '' : writeRuns(runsOf(moved));
  });
}

/**
 * What a mark says, as an attribute holds it: the line that each line of the element comes from, runs of them written
 * as `3-5`: `2 2 3-5`.
 */
export function shownLines(mark: string): string {
  return readRuns(mark)
    .map(({ from, to }) => (from === to ? `${from}` : `${from}-${to}`))
    .join(' ');
}

/** A text of HTML with a mark before each start tag of it, counting its own lines. */
export function withLineMarks(html: string): string {
  let line = 1;
  return withoutMarks(html).replace(/\n|<(?=[a-zA-Z])/g, (found) => {
    if (found === '<') return lineMark({ from: line, to: line }) + found;
    line += 1;
    return found;
  });
}

/** A text of Markdown with a mark before each line with words, counting its own lines. */
export function withMarkedLines(text: string): string {
  return withoutMarks(text)
    .split('\n')
    .map((line, index) => (line.trim() === '' ? line : lineMark({ from: index + 1, to: index + 1 }) + line))
    .join('\n');
}

/** The first and the last line that a mark says. */
export function lineSpanOf(mark: string): { readonly from: number; readonly to: number } {
  const runs = readRuns(mark);
  const from = runs[0]?.from ?? 1;
  return { from, to: runs.at(-1)?.to ?? from };
}

/** For each line of a text of HTML, from 1, the first line that its marks name; of one without, what the last mark named. */
export function linesOfMarks(html: string): (line: number) => number | undefined {
  // Few texts are asked: most are printed as they are.
  let lines: readonly (number | undefined)[] | undefined;
  return (line) => (lines ??= firstLines(html))[line - 1];
}

function firstLines(html: string): readonly (number | undefined)[] {
  let last: number | undefined;
  return html.split('\n').map((line) => {
    const [first, ...others] = line.match(LINE_MARK) ?? [];
    if (first === undefined) return last;
    last = readRuns(others.at(-1) ?? first)[0]?.from;
    return readRuns(first)[0]?.from;
  });
}

interface Run {
  readonly from: number;
  readonly to: number;
}

const LINES = '\uDBFE\uDC04';
const DASH = '\uDBFE\uDC05';

function writeRuns(runs: readonly Run[]): string {
  const texts = runs.map(({ from, to }) =>
    from === to ? writeNumber(from) : writeNumber(from) + DASH + writeNumber(to),
  );
  return LINES + texts.join(SLASH) + STOP;
}

function readRuns(mark: string): readonly Run[] {
  return mark
    .slice(LINES.length, -STOP.length)
    .split(SLASH)
    .map((run) => {
      const [from = '', to = from] = run.split(DASH);
      return { from: readNumber(from), to: readNumber(to) };
    });
}

function runsOf(lines: readonly number[]): readonly Run[] {
  const runs: { from: number; to: number }[] = [];
  for (const line of lines) {
    const last = runs.at(-1);
    if (last && line === last.to + 1) last.to = line;
    else runs.push({ from: line, to: line });
  }
  return runs;
}
