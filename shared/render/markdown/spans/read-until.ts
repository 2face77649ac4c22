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
 * Reads an element with its content, and returns its opening token. Where nothing ends it, the state is as before and
 * nothing is returned; with `to the end`, the element goes to the end of the text instead.
 */
export function readElement(
  state: StateInline,
  element: SpanElement,
  unended: 'leave' | 'to the end' = 'leave',
): Token | undefined {
  const scope = spanScope(state);
  const start = state.pos;
  const key = `${scope.active.join()} ${element.type} ${start}`;
  if (scope.failures.has(key)) return undefined;
  const { level } = state;
  const { takenTo } = scope;
  const opening = state.push(`${element.type}_open`, element.tag, 1);
  const index = state.tokens.length - 1;
  const end = readContent(state, element);
  if (end === undefined && unended === 'leave') {
    scope.failures.add(key);
    state.tokens.length = index;
    state.tokens_meta.length = index;
    state.level = level;
    state.pendingLevel = level;
    state.pos = start;
    scope.takenTo = takenTo;
    return undefined;
  }
  state.push(`${element.type}_close`, element.tag, -1);
  state.pos = end ?? state.posMax;
  return opening;
}

/** Where the element ends, if it does. */
function readContent(state: StateInline, element: SpanElement): number | undefined {
  const scope = spanScope(state);
  const { stop: outer, openBrackets } = scope;
  const stop: Stop = { lengthAt: element.lengthOfEndAt, end: undefined };
  scope.stop = stop;
  scope.openBrackets = 0;
  scope.active.push(element.type);
  state.pos += element.openingLength;
  state.md.inline.tokenize(state);
  scope.active.pop();
  scope.stop = outer;
  scope.openBrackets = openBrackets;
  return stop.end;
}
