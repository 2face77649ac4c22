import { kindOf, type FileKind } from '../faq/shapes/place';
import type { FaqDocument } from '../faq/document';
import { readFaq } from '../faq/read-faq';
import { findFaults } from '../yaml-repair/find-faults';
import { inEachFile } from '../yaml-repair/in-each-file';
import { checkPage } from './check-page';
import type { Problem } from './problem';
import type { ShownIds } from './shown-ids';
import { yamlProblem } from './yaml-syntax';

/**
 * Everything that a file's own text shows to be wrong. Of a text in which no questions are found, what keeps its YAML
 * from being read. Throws never.
 *
 * @param file - its path, which tells a data file from a page, or what is known of it
 * @param document - what `readFaq` says of it, where that is known already
 * @param shownIds - left out where no site is at hand
 */
export function checkFile(
  source: string,
  file: string | FileKind,
  document: FaqDocument | undefined = readFaq(source, file),
  shownIds?: ShownIds,
): readonly Problem[] {
  if (document) return checkPage(document, shownIds);
  return inEachFile(source, kindOf(file).holder, findFaults).map((fault) => yamlProblem(source, fault));
}
