import { eachQuestion, placeOf } from './each-part';
import { knownByText } from './known-by-text';
import { fragmentLinks, type FragmentLink } from './link-fragments';
import { pageIds } from './page-ids';
import type { Problem } from './problem';
import type { Rule } from './rule';
import type { ShownIds } from './shown-ids';
import { sourceRangeOf } from './value-place';

const linksOf = knownByText(fragmentLinks);

/**
 * A link to an anchor that this page doesn't have, neither by its text nor as it is published. Ids that Liquid writes
 * can't be known: then it is a warning. Answers in a data file or a folder are shown by another page: where that isn't
 * found nothing is known of its ids.
 */
export const brokenLink: Rule = (document, shownIds) => {
  const { ids, complete } = pageIds(document);
  const isShownElsewhere = document.shape.holder !== 'front-matter';
  let shown: ReturnType<ShownIds> | 'not asked' = 'not asked';
  const isBroken = ({ fragment }: FragmentLink): boolean => {
    if (ids.has(fragment)) return false;
    if (shown === 'not asked') shown = shownIds();
    return shown ? !shown.has(fragment) : !isShownElsewhere;
  };
  const problem = (fragment: string): Pick<Problem, 'rule' | 'severity' | 'message'> => ({
    rule: 'broken-link',
    severity: complete ? 'error' : 'warning',
    message: `This page has no anchor “${fragment}”. Link to one it has, or give a question that anchor.`,
  });
  const inAnswers = eachQuestion(document).flatMap((placed) => {
    const { answer } = placed.question;
    return linksOf(answer.value)
      .filter(isBroken)
      .map(({ fragment, range }): Problem => ({
        ...problem(fragment),
        range: sourceRangeOf(document.source, answer, range),
        place: placeOf(placed, 'answer', range),
      }));
  });
  const { from, to } = document.body;
  const inBody = fragmentLinks(document.source.slice(from, to))
    .filter(isBroken)
    .map(({ fragment, range }): Problem => ({
      ...problem(fragment),
      range: { from: from + range.from, to: from + range.to },
      place: undefined,
    }));
  return [...inAnswers, ...inBody];
};
