import { anchorsOf, type PlacedAnchor } from './anchors';
import type { Problem } from './problem';
import type { Rule } from './rule';

/**
 * An anchor that stands twice on the page. Two questions or two topics with one anchor are an error: a link reaches
 * only the first. A topic and a question with one are a warning: layouts commonly give them ids of their own.
 */
export const duplicateAnchor: Rule = (document) => {
  const anchors = anchorsOf(document).filter(({ field }) => field !== undefined && field.value !== '');
  const groups = new Map<string, PlacedAnchor[]>();
  for (const anchor of anchors) {
    const value = anchor.field?.value ?? '';
    groups.set(value, [...(groups.get(value) ?? []), anchor]);
  }
  return anchors.flatMap((anchor): readonly Problem[] => {
    const value = anchor.field?.value ?? '';
    const others = (groups.get(value) ?? []).filter((other) => other !== anchor);
    const found = duplicate(anchor, value, others);
    return found ? [{ rule: 'duplicate-anchor', ...found, range: anchor.range, place: anchor.place }] : [];
  });
};

function duplicate(
  anchor: PlacedAnchor,
  value: string,
  others: readonly PlacedAnchor[],
): Pick<Problem, 'severity' | 'message'> | undefined {
  const alike = others.filter(({ of }) => of === anchor.of);
  const [twin] = alike;
  if (twin) {
    const times = alike.length === 1 ? 'twice' : `${alike.length + 1} times`;
    const message = `The anchor “${value}” is used ${times} on this page, also for “${twin.words}”. Links reach only the first. Give this one another.`;
    return { severity: 'error', message };
  }
  const [other] = others;
  if (!other) return undefined;
  const message = `The ${other.of} “${other.words}” has the anchor “${value}” too. Where the layout makes one id of both, links reach only the first.`;
  return { severity: 'warning', message };
}
