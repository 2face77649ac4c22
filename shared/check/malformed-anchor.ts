import { anchorsOf, type PlacedAnchor } from './anchors';
import type { Problem } from './problem';
import type { Rule } from './rule';

/** An anchor that can't stand in a link as it is written. */
export const malformedAnchor: Rule = (document) =>
  anchorsOf(document).flatMap((anchor): readonly Problem[] => {
    const found = malformed(anchor);
    if (!found) return [];
    return [{ rule: 'malformed-anchor', ...found, range: anchor.range, place: anchor.place }];
  });

function malformed({ field }: PlacedAnchor): Pick<Problem, 'severity' | 'message'> | undefined {
  const value = field?.value ?? '';
  if (value === '' || /\{\{|\{%/.test(value)) return undefined;
  if (/\s/.test(value)) {
    return {
      severity: 'error',
      message: `The anchor “${value}” has white space in it. Use hyphens between words.`,
    };
  }
  if (value.startsWith('#')) {
    return {
      severity: 'error',
      message: `The anchor “${value}” starts with #, which links put in front of it themselves. Leave it out.`,
    };
  }
  if (/^[A-Za-z0-9._~-]+$/.test(value)) return undefined;
  return {
    severity: 'warning',
    message: `The anchor “${value}” has a character that links must escape. Keep to letters, digits and hyphens.`,
  };
}
