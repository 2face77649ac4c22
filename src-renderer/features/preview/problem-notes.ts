import type { PreviewNote } from '../../../shared/api/preview-message';
import type { FaqDocument } from '../../../shared/faq/document';
import type { RenderProblem } from '../../../shared/render/rendered';
import { addressOfPlace, questionAt } from '../../document/place';
import { messages } from './messages';

/** What is said in the page itself of what went wrong: each error at its answer, else at the top. */
export function problemNotes(
  problems: readonly RenderProblem[],
  faq: FaqDocument | undefined,
): readonly PreviewNote[] {
  const errors = problems.filter((problem) => problem.severity === 'error').slice(0, MOST_NOTES);
  return errors.map((problem) => {
    const { answer, file, message } = problem;
    if (!answer)
      return { place: null, line: null, text: messages.note(message, messages.inFile(file, problem.line)) };
    const value = questionAt(faq, answer)?.answer.value;
    const line = answer.valueRange && value !== undefined ? lineAt(value, answer.valueRange.from) : undefined;
    const where = line === undefined ? messages.inFile(file, problem.line) : messages.line(line);
    return { place: addressOfPlace(answer), line: line ?? null, text: messages.note(message, where) };
  });
}

/** A loop in a layout can say the same of each question; nobody reads more. */
const MOST_NOTES = 30;

function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}
