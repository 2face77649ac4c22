import { diffArrays } from 'diff';
import type { TextChange } from './change';

/**
 * A short list of changes that leads from one text to the other: whole lines that both have stay, and of a changed
 * stretch the common start and end. `offset` is added to every place, for a text that is a part of another.
 */
export function changesBetween(before: string, after: string, offset = 0): readonly TextChange[] {
  const changes: TextChange[] = [];
  for (const hunk of hunksBetween(splitLines(before), splitLines(after))) {
    const change = narrowed(hunk.removed.join(''), hunk.added.join(''));
    if (!change) continue;
    const from = offset + hunk.at + change.from;
    changes.push({ from, to: from + change.to - change.from, insert: change.insert });
  }
  return changes;
}

interface Hunk {
  /** The offset in the old text. */
  readonly at: number;
  readonly removed: readonly string[];
  readonly added: readonly string[];
}

function splitLines(text: string): readonly string[] {
  return text.split(/(?<=\n)/);
}

function hunksBetween(before: readonly string[], after: readonly string[]): readonly Hunk[] {
  const hunks: Hunk[] = [];
  let at = 0;
  for (const run of alignedRuns(before, after)) {
    if (!run.same) hunks.push({ at, removed: run.before, added: run.after });
    at += run.before.reduce((sum, line) => sum + line.length, 0);
  }
  return hunks;
}

/** A run of entries that both lists have, or one that stands for another. */
export interface AlignedRun<T> {
  readonly same: boolean;
  readonly before: readonly T[];
  readonly after: readonly T[];
}

/** How far two lists may lie apart for the shortest difference to be looked for; the search grows with its square. */
const FAR = 1000;

/** Two lists side by side, in order: what they share and what differs. */
export function alignedRuns<T>(before: readonly T[], after: readonly T[]): readonly AlignedRun<T>[] {
  const most = Math.min(before.length, after.length);
  let head = 0;
  while (head < most && before[head] === after[head]) head += 1;
  let tail = 0;
  while (tail < most - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail += 1;
  const end = before.length - tail;
  return [
    shared(before.slice(0, head)),
    ...middleRuns(before.slice(head, end), after.slice(head, after.length - tail)),
    shared(before.slice(end)),
  ].filter((run) => run.before.length > 0 || run.after.length > 0);
}

function shared<T>(entries: readonly T[]): AlignedRun<T> {
  return { same: true, before: entries, after: entries };
}

function middleRuns<T>(before: readonly T[], after: readonly T[]): readonly AlignedRun<T>[] {
  if (before.length === 0 || after.length === 0) return [{ same: false, before, after }];
  const parts = diffArrays([...before], [...after], { maxEditLength: FAR });
  if (!parts) return [{ same: false, before, after }];
  const runs: AlignedRun<T>[] = [];
  let open: { before: T[]; after: T[] } = { before: [], after: [] };
  const close = () => {
    if (open.before.length + open.after.length > 0) runs.push({ same: false, ...open });
    open = { before: [], after: [] };
  };
  for (const part of parts) {
    if (part.removed) open.before.push(...part.value);
    else if (part.added) open.after.push(...part.value);
    else {
      close();
      runs.push(shared(part.value));
    }
  }
  close();
  return runs;
}

/** The one change between two texts without their common start and end; undefined where they are equal. */
export function narrowed(before: string, after: string): TextChange | undefined {
  if (before === after) return undefined;
  const most = Math.min(before.length, after.length);
  let head = 0;
  while (head < most && before[head] === after[head]) head += 1;
  while (head > 0 && (splits(before, head) || splits(after, head))) head -= 1;
  let tail = 0;
  while (tail < most - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail += 1;
  while (tail > 0 && (splits(before, before.length - tail) || splits(after, after.length - tail))) tail -= 1;
  return { from: head, to: before.length - tail, insert: after.slice(head, after.length - tail) };
}

/** Whether a cut at that place would part a surrogate pair or a `\r\n`. */
function splits(text: string, at: number): boolean {
  const pair = text.slice(at - 1, at + 1);
  return at > 0 && (pair === '\r\n' || /^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(pair));
}
