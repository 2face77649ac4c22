import { anchorsOf } from './anchors';
import { usesAnchors } from './each-part';
import type { Problem } from './problem';
import type { Rule } from './rule';

/** A question or topic without an anchor, on a page whose others have one: nothing can link to it. */
export const missingAnchor: Rule = (document) => {
  if (!usesAnchors(document)) return [];
  return anchorsOf(document).flatMap(({ of, field, range, place }): readonly Problem[] => {
    if (field !== undefined) return [];
    const message = `This ${of} has no anchor, so that no page can link to it. Give it one.`;
    return [{ rule: 'missing-anchor', severity: 'error', message, range, place }];
  });
};
