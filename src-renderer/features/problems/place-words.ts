import type { Problem } from '../../../shared/check/problem';
import type { FaqDocument } from '../../../shared/faq/document';
import { messages } from './messages';

/** What a problem says; with its place where that is in another file. */
export function problemWords({ message, elsewhere }: Problem): string {
  if (!elsewhere) return message;
  const { file, line } = elsewhere;
  return `${message} (${line === undefined ? file : `${file}, ${messages.line(line)}`})`;
}

/** Where a problem is, in the page's own words: `Compliance > Is Stitch PCI compliant?`; else its file. */
export function placeWords(faq: FaqDocument | undefined, problem: Problem): string {
  if (problem.elsewhere) return problem.elsewhere.file;
  const topic = problem.place && faq?.topics[problem.place.topicIndex];
  if (!topic) return messages.page;
  const title = topic.title.value === '' ? messages.untitled : topic.title.value;
  if (problem.place?.itemIndex === undefined) return title;
  const words = topic.questions[problem.place.itemIndex]?.question.value ?? '';
  return `${title} › ${words === '' ? messages.untitled : words}`;
}
