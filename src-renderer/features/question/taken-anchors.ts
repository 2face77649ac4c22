import type { FaqDocument } from '../../../shared/faq/document';

/** All anchors of a page, those of its topics with them. */
export function takenAnchors(faq: FaqDocument): ReadonlySet<string> {
  return new Set(
    faq.topics.flatMap((topic) => [
      topic.anchor?.value ?? '',
      ...topic.questions.map((question) => question.anchor?.value ?? ''),
    ]),
  );
}
