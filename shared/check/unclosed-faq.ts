import { looksLikeFaq } from '../faq/read-faq';
import { kindOf, type FileKind } from '../faq/shapes/place';
import { applyChanges } from '../text/apply-changes';
import { unclosedFrontMatter } from '../yaml-repair/unclosed-front-matter';

/** Whether a page would hold questions if its front matter were closed. A data file and a folder have none to close. */
export function isUnclosedFaq(source: string, file: string | FileKind): boolean {
  if (kindOf(file).holder !== 'front-matter') return false;
  const [closing] = unclosedFrontMatter(source)?.fixes ?? [];
  return closing !== undefined && looksLikeFaq(applyChanges(source, closing.changes), file);
}
