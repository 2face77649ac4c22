import { wordsOf } from '../../text/words';
import { commonest } from '../habit';
import { numberedName, withNumber } from './folder-order';

const MOST_LETTERS = 60;

/**
 * A name for the file of a new question, made of its words as the folder's others are: their ending, and a number
 * in front where they have one. It is unlike those that are taken.
 *
 * @param number - the one to stand in front; undefined where the folder's names have none
 */
export function fileNameFor(words: string, names: readonly string[], number: number | undefined): string {
  const slug = slugOf(words);
  const ending = commonest(names.map((name) => name.slice(name.lastIndexOf('.')))) ?? '.md';
  const like = names.flatMap((name) => numberedName(name) ?? []);
  const parting = commonest(like.map(({ rest }) => rest.slice(0, 1))) ?? '-';
  const digits = Math.max(1, ...like.map((one) => one.digits));
  const taken = new Set(names.map((name) => name.toLowerCase()));
  for (let count = 1; ; count += 1) {
    const stem = count === 1 ? slug : `${slug}-${count}`;
    const name =
      number === undefined
        ? `${stem}${ending}`
        : withNumber({ digits, rest: `${parting}${stem}${ending}` }, number);
    if (!taken.has(name.toLowerCase())) return name;
  }
}

/** The words in small letters with hyphens between them, cut at a word's end. */
function slugOf(words: string): string {
  let slug = '';
  for (const word of wordsOf(words)) {
    if (slug !== '' && slug.length + word.length >= MOST_LETTERS) break;
    slug += `${slug === '' ? '' : '-'}${word}`;
  }
  return slug === '' ? 'question' : slug.slice(0, MOST_LETTERS);
}
