import { diffArrays } from 'diff';

/** A run of lines of one text that gives way to a run of lines of another. Ends are exclusive; counted from 0. */
export interface LineHunk {
  readonly before: LineSpan;
  readonly after: LineSpan;
}

export interface LineSpan {
  readonly from: number;
  readonly to: number;
}

/** A text as its lines, each with its `\n`; a last line without one is a line, an empty rest is not. As Git counts. */
export function linesOf(text: string): readonly string[] {
  return text.match(/[^\n]*\n|[^\n]+/g) ?? [];
}

/**
 * The lines in which two texts differ, in order, as Git's diff would list them. Texts that differ in more than
 * `MOST_EDITS` lines between their first and last difference yield that whole stretch as one hunk.
 */
export function lineHunks(before: readonly string[], after: readonly string[]): readonly LineHunk[] {
  const start = commonStart(before, after);
  const end = commonEnd(before, after, start);
  const oldMiddle = before.slice(start, before.length - end);
  const newMiddle = after.slice(start, after.length - end);
  if (oldMiddle.length === 0 && newMiddle.length === 0) return [];
  const whole: LineHunk = {
    before: { from: start, to: before.length - end },
    after: { from: start, to: after.length - end },
  };
  if (oldMiddle.length === 0 || newMiddle.length === 0) return [whole];
  const parts = diffArrays([...oldMiddle], [...newMiddle], { maxEditLength: MOST_EDITS });
  if (parts === undefined) return [whole];
  return hunksOfParts(parts, start);
}

const MOST_EDITS = 2000;

interface Part {
  readonly added: boolean;
  readonly removed: boolean;
  readonly count: number;
}

function hunksOfParts(parts: readonly Part[], start: number): readonly LineHunk[] {
  const hunks: LineHunk[] = [];
  let oldLine = start;
  let newLine = start;
  let oldFrom = start;
  let newFrom = start;
  const close = () => {
    if (oldLine > oldFrom || newLine > newFrom) {
      hunks.push({ before: { from: oldFrom, to: oldLine }, after: { from: newFrom, to: newLine } });
    }
  };
  for (const part of parts) {
    if (part.removed) oldLine += part.count;
    else if (part.added) newLine += part.count;
    else {
      close();
      oldLine += part.count;
      newLine += part.count;
      oldFrom = oldLine;
      newFrom = newLine;
    }
  }
  close();
  return hunks;
}

function commonStart(before: readonly string[], after: readonly string[]): number {
  const most = Math.min(before.length, after.length);
  let count = 0;
  while (count < most && before[count] === after[count]) count += 1;
  return count;
}

function commonEnd(before: readonly string[], after: readonly string[], start: number): number {
  const most = Math.min(before.length, after.length) - start;
  let count = 0;
  while (count < most && before[before.length - 1 - count] === after[after.length - 1 - count]) count += 1;
  return count;
}
