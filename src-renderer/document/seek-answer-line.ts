import { sourceRangeOf } from '../../shared/check/value-place';
import type { DocumentSession } from './document-session';
import type { Place } from './place';
import { questionAt } from './place';

/** Asks the view in sight to put the cursor at a line of an answer, counted from 1: at the first word there. */
export function seekAnswerLine(session: DocumentSession, place: Place, line: number): void {
  const { faq } = session.state.getState();
  const answer = questionAt(faq, place)?.answer;
  if (!faq || !answer) return;
  const offset = wordInLine(answer.value, line);
  const valueRange = { from: offset, to: offset };
  session.seek({
    range: sourceRangeOf(faq.source, answer, valueRange),
    place: { ...place, field: 'answer', valueRange },
  });
}

/** The offset of a line's first character that is no white space; of the last line where there are fewer. */
function wordInLine(text: string, line: number): number {
  let start = 0;
  for (let count = 1; count < line; count += 1) {
    const feed = text.indexOf('\n', start);
    if (feed < 0) break;
    start = feed + 1;
  }
  const space = /[^\S\n]*/y;
  space.lastIndex = start;
  return start + (space.exec(text)?.[0].length ?? 0);
}
