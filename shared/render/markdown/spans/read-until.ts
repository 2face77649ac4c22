import type { StateInline, Token } from './markdown-it-types';
import { spanScope, type Stop } from './span-scope';

/** An element whose content is read as Markdown up to its end. */
export interface SpanElement {
  readonly type: string;
  readonly tag: string;
  /** Of the mark that opens it. */
  readonly openingLength: number;
  readonly lengthOfEndAt: Stop['lengthAt'];
}

/**
 * Reads an element with its content. Where nothing ends it, the state is as before, and nothing is returned; with
 * `whatever`, the element goes to the end of the text instead.
 */
export function readElement(
  state: StateInline,
  element: SpanElement,
  unended: 'nothing' | 'whatever' = 'nothing',
): Token | undefined {
  const start = state.pos;
  const key = `${element.type}${start}`;
  const scope = spanScope(state);
  if (scope.failures.has(key)) return undefined;
  const { stop } = scope;
  const { level } = state;
  const opening = state.push(`${element.type}_open`, element.tag, 1);
  const first = state.tokens.length;
  scope.stop = { lengthAt: element.lengthOfEndAt, end: undefined };
  state.pos = start + element.openingLength;
  state.md.inline.tokenize(state);
  const { end } = scope.stop;
  scope.stop = stop;
  if (end === undefined && unended === 'nothing') {
    scope.failures.add(key);
    state.tokens.length = first - 1;
    state.tokens_meta.length = first - 1;
    state.level = level;
    state.pendingLevel = level;
    state.pos = start;
    return undefined;
  }
  state.push(`${element.type}_close`, element.tag, -1);
  state.pos = end ?? state.posMax;
  return opening;
}
