import { fileKindOf } from '../faq/shapes/place';
import { looksLikeFaq, readFaq } from '../faq/read-faq';
import { applyChanges } from '../text/apply-changes';
import { findFaults } from '../yaml-repair/find-faults';
import { unclosedFrontMatter } from '../yaml-repair/unclosed-front-matter';
import { checkPage } from './check-page';
import type { Problem } from './problem';
import { yamlProblem } from './yaml-syntax';

/**
 * Everything that a file's own text shows to be wrong. Of a text in which no questions are found, what keeps its YAML
 * from being read. Throws never.
 *
 * @param path - tells a data file from a page
 */
export function checkFile(source: string, path: string): readonly Problem[] {
  const document = readFaq(source, path);
  if (document) return checkPage(document);
  return findFaults(source, fileKindOf(path).holder).map((fault) => yamlProblem(source, fault));
}

/** Whether a page would hold questions if its front matter were closed. */
export function isUnclosedFaq(source: string, path: string): boolean {
  const [closing] = unclosedFrontMatter(source)?.fixes ?? [];
  return closing !== undefined && looksLikeFaq(applyChanges(source, closing.changes), path);
}
