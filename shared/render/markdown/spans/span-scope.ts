import type { DocumentScope } from '../document-scope';
import type { Env, StateInline } from './markdown-it-types';

/** What the rules for span markup know beside the text in hand. */
export interface SpanScope {
  readonly document: DocumentScope;
  /** What ends the element that is being read. */
  stop: Stop | undefined;
  lineBreaks: LineBreaks;
  /** Only HTML is read: the inside of an element that holds no Markdown. */
  isRaw: boolean;
  /** The types of the elements that are being read, the outermost first. */
  readonly active: string[];
  /** How many brackets are open in the text of a link. */
  openBrackets: number;
  /** Behind the last markup that a rule has taken: what follows is text until the next. */
  takenTo: number;
  /** Where each mark that ends an element stands last. */
  readonly lastMarks: Map<string, number>;
  /** Openings, by mark and place, that are known to have no end. */
  readonly failures: Set<string>;
}

/** Whose rule says where a line ends: GFM's, but in HTML, in deleted text and in footnotes kramdown's own. */
export type LineBreaks = 'gfm' | 'kramdown';

export interface Stop {
  /** Whether the element ends here, and with how many characters; `never` where it is clear that it has no end. */
  readonly lengthAt: (state: StateInline) => number | 'never';
  /** Behind its end. */
  end: number | undefined;
}

const scopes = new WeakMap<object, SpanScope>();

export function enterSpans(env: object, document: DocumentScope, lineBreaks: LineBreaks): void {
  scopes.set(env, createScope(document, lineBreaks));
}

/** The environment for the text inside of an element, which is read on its own: whatever it stands in may stand in it. */
export function enterInner(outer: SpanScope): Env {
  const env: Env = {};
  scopes.set(env, createScope(outer.document, 'kramdown'));
  return env;
}

function createScope(document: DocumentScope, lineBreaks: LineBreaks): SpanScope {
  return {
    document,
    stop: undefined,
    lineBreaks,
    isRaw: false,
    active: [],
    openBrackets: 0,
    takenTo: 0,
    lastMarks: new Map(),
    failures: new Set(),
  };
}

/** The scope of the text that a rule is called for. */
export function spanScope(state: StateInline): SpanScope {
  const scope = scopes.get(state.env);
  if (scope === undefined) throw new Error('a span rule was called outside of parseSpans');
  return scope;
}

/** Where a mark stands last in the text in hand; -1 where it never does. It saves looking for ends that can't be. */
export function lastMark(state: StateInline, mark: string, find: (text: string) => number): number {
  const { lastMarks } = spanScope(state);
  const last = lastMarks.get(mark) ?? find(state.src);
  lastMarks.set(mark, last);
  return last;
}
