import { wordsOf } from '../../../shared/text/words';

/** Words that carry nothing in an address. */
const FILLERS = new Set(
  'a an and are as at be by can could do does for from has have how i if in into is it its my of on or our should the their they this to was what when where which who why will with would you your'.split(
    ' ',
  ),
);

const MOST_WORDS = 6;

/**
 * An anchor made from a question's or a topic's words, unlike those that are taken: `Is Stitch PCI compliant?`
 * becomes `stitch-pci-compliant`. '' where the words have no letter or digit.
 */
export function proposeAnchor(words: string, taken: ReadonlySet<string>): string {
  const all = wordsOf(words);
  const telling = all.filter((word) => !FILLERS.has(word));
  const anchor = (telling.length > 0 ? telling : all).slice(0, MOST_WORDS).join('-');
  if (anchor === '' || !taken.has(anchor)) return anchor;
  for (let number = 2; ; number += 1) {
    const next = `${anchor}-${number}`;
    if (!taken.has(next)) return next;
  }
}
