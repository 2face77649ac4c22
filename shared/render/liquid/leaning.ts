import { placeOf, type TemplatePlace } from './problem';
import type { MarkTarget } from './marks';
import type { RenderState } from './render-state';

/** Remembers, while an answer is rendered, that it assigns a variable; outside of answers, that nobody's answer does. */
export function noteAssignment(state: RenderState, name: string): void {
  const target = state.isInAnswer ? state.question?.target : undefined;
  if (target) state.assigners.set(name, target);
  else state.assigners.delete(name);
}

/**
 * Whether the answer in hand reads a variable that only an earlier answer has assigned: it changes, or loses words,
 * when that one does. The layout renders all answers in one context.
 */
export function leaning(
  state: RenderState,
  name: string,
): { place: TemplatePlace; message: string } | undefined {
  if (!state.isInAnswer || state.assigners.size === 0) return undefined;
  const by = state.assigners.get(name);
  const own = state.question?.target;
  if (!by || !own || isSame(by, own) || !state.current) return undefined;
  return { place: placeOf(state.current), message: messageOf(state, name, by) };
}

function isSame(a: MarkTarget, b: MarkTarget): boolean {
  return a.topicIndex === b.topicIndex && a.itemIndex === b.itemIndex;
}

function messageOf(state: RenderState, name: string, by: MarkTarget): string {
  const answer = state.answers.find(
    ({ topicIndex, itemIndex }) => topicIndex === by.topicIndex && itemIndex === by.itemIndex,
  );
  const which = answer?.anchor ? `the answer “${answer.anchor}”` : 'an earlier answer';
  return `“${name}” has its value here only because ${which} assigns it. Include or assign it in this answer too, so that it stays when the other changes.`;
}
