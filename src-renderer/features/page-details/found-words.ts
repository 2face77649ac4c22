import type { FaqDocument } from '../../../shared/faq/document';
import { counted } from '../../messages';
import { messages } from './messages';

/** What a reading of a file found: `3 topics with 14 questions`. */
export function foundWords(found: FaqDocument | undefined): string {
  if (!found) return messages.shape.nothing;
  const questions = counted(
    found.topics.reduce((count, topic) => count + topic.questions.length, 0),
    'question',
  );
  return found.shape.kind === 'list'
    ? messages.shape.listOf(questions)
    : messages.shape.topicsOf(counted(found.topics.length, 'topic'), questions);
}
