import type { FaqDocument } from '../faq/document';
import { brokenLink } from './broken-link';
import { duplicateAnchor } from './duplicate-anchor';
import { emptyAnchor } from './empty-anchor';
import { emptyAnswer } from './empty-answer';
import { emptyQuestion } from './empty-question';
import { emptyTopic } from './empty-topic';
import { liquidSyntax } from './liquid-syntax';
import { malformedAnchor } from './malformed-anchor';
import { missingAnchor } from './missing-anchor';
import type { Problem } from './problem';
import type { Rule } from './rule';
import type { ShownIds } from './shown-ids';
import { yamlMisread } from './yaml-misread';
import { yamlSyntax } from './yaml-syntax';

const RULES: readonly Rule[] = [
  emptyTopic,
  missingAnchor,
  emptyAnchor,
  malformedAnchor,
  duplicateAnchor,
  emptyQuestion,
  emptyAnswer,
  brokenLink,
  liquidSyntax,
  yamlMisread,
];

/**
 * Everything that a page's own text shows to be wrong, in the order of the text. Where its YAML does not parse, that
 * alone is told: the rest may be misread.
 *
 * @param shownIds - left out where no site is at hand
 */
export function checkPage(document: FaqDocument, shownIds: ShownIds = () => undefined): readonly Problem[] {
  const syntax = yamlSyntax(document, shownIds);
  if (syntax.length > 0) return syntax;
  return RULES.flatMap((rule) => rule(document, shownIds)).sort((a, b) => a.range.from - b.range.from);
}
