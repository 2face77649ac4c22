import { sourceRangeOf } from '../../shared/check/value-place';
import type { ScalarField } from '../../shared/faq/document';
import { linesBetween, lineStart, nextLine } from '../../shared/text/line';

/**
 * The line of an answer, from 1, that stands at an offset of the source: by its place where the value is written as it
 * is, else by its words, where the answer has them once. Undefined outside the answer, and where it can't be told.
 */
export function answerLineAt(source: string, answer: ScalarField, offset: number): number | undefined {
  if (answer.style === 'missing' || offset < answer.range.from || offset > answer.range.to) return undefined;
  return lineByPlace(source, answer, offset) ?? lineByWords(source, answer, offset);
}

/** The last line that begins at the offset or before it. */
function lineByPlace(source: string, answer: ScalarField, offset: number): number | undefined {
  const starts = startsOfLines(answer.value);
  const sourceOf = (at: number): number => {
    const { from, to } = sourceRangeOf(source, answer, { from: at, to: at });
    return from === to ? from : Infinity;
  };
  const [first = 0] = starts;
  // The whole field says that places in it are not known; so does a value without any.
  if (answer.value === '' || sourceOf(first) === Infinity) return undefined;
  let [low, high] = [0, starts.length];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (sourceOf(starts[middle] ?? Infinity) <= offset) low = middle;
    else high = middle;
  }
  return low + 1;
}

function startsOfLines(text: string): readonly number[] {
  return [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)];
}

/** Fewer characters are found by chance. */
const LEAST_WORDS = 4;

function lineByWords(source: string, answer: ScalarField, offset: number): number | undefined {
  const start = lineStart(source, offset);
  const [line] = linesBetween(source, start, nextLine(source, start));
  if (!line) return undefined;
  const from = Math.max(line.from, answer.range.from);
  const words = source
    .slice(from, Math.min(line.to, answer.range.to))
    .replace(/^[\s"'>|+-]+|[\s"'\\]+$/g, '');
  if (words.length < LEAST_WORDS) return undefined;
  const found = answer.value.indexOf(words);
  const isOnly = found >= 0 && !answer.value.includes(words, found + 1);
  return isOnly ? answer.value.slice(0, found).split('\n').length : undefined;
}
