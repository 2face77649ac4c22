import type { FaqDocument } from '../../../shared/faq/document';
import type { FaqPlace } from './jekyll-message';

/**
 * Where Jekyll finds the questions of a file, or of a folder in which each file is one; undefined where there are none.
 *
 * @param path - from the site's folder
 */
export function faqPlace(path: string, faq: FaqDocument | undefined): FaqPlace | undefined {
  if (!faq) return undefined;
  const { kind, listKey, itemsKey } = faq.shape;
  const inFiles = faq.topics.flatMap(({ questions }, topicIndex) =>
    questions.flatMap(({ file }, itemIndex) =>
      file === undefined ? [] : [[`${path}/${file}`, topicIndex, itemIndex] as const],
    ),
  );
  return inFiles.length > 0 ? { kind: 'files', questions: inFiles } : { path, kind, listKey, itemsKey };
}
