import { keptUpTo } from '../render/kept';

/** How much text is remembered, in UTF-16 code units: a page of thousands of answers. */
const MOST_KEPT = 4_000_000;

/**
 * The same function, which remembers what it made of a text: of a page that is checked as it is typed in, all texts but
 * one are those of the time before. What it makes must follow from the text alone.
 */
export function knownByText<T>(make: (text: string) => T): (text: string) => T {
  const known = keptUpTo<T>(MOST_KEPT, () => 0);
  return (text) => known.get(text, () => make(text));
}
