import type { SourceLines } from './traced-emitter';

/**
 * Where the lines of a text come from in the one that it was made of: by number, where there are as many, else by their
 * words, in their order, or all from the first where they are one line now; a line that is another comes from where the
 * one before it does. Undefined where too few lines are there unchanged.
 *
 * @param least - how many of the lines with words have to be: `many` for texts of which one is known to be made of the
 *   other, `most` for others, where nothing is told by number either
 */
export function carriedLines(from: string, made: string, least: 'many' | 'most'): SourceLines | undefined {
  const before = linesIn(from);
  const after = linesIn(made);
  if (least === 'many' && before.length === after.length) return (line) => line;
  const found = inOrder(before, after);
  const withWords = after.filter((line) => line !== '').length;
  const unchanged = after.filter((line, index) => line !== '' && found[index] !== undefined).length;
  if (unchanged < LEAST[least] * withWords || withWords === 0)
    return least === 'many' && after.length === 1 ? () => 1 : undefined;
  let last = 1;
  const lines = found.map((line) => {
    last = line ?? last;
    return last;
  });
  return (line) => lines[line - 1];
}

const LEAST = { many: 0.3, most: 0.6 } as const;

/** White space at the ends of lines is often another. */
function linesIn(text: string): readonly string[] {
  return text.split('\n').map((line) => line.trim());
}

/** The numbers of the lines, from 1, that stand in the same order in both; undefined for those that don't. */
function inOrder(before: readonly string[], after: readonly string[]): readonly (number | undefined)[] {
  const places = new Map<string, number[]>();
  for (const [index, line] of before.entries()) places.set(line, [...(places.get(line) ?? []), index]);
  let next = 0;
  return after.map((line) => {
    const at = line === '' ? undefined : places.get(line)?.find((place) => place >= next);
    if (at === undefined) return undefined;
    next = at + 1;
    return at + 1;
  });
}
