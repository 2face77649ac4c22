import type { StateInline } from './markdown-it-types';
import type { AttributeList } from '../attribute-list';
import type { DocumentScope } from '../document-scope';

/** What the rules for span markup know beside the text in hand. */
export interface SpanScope {
  readonly document: DocumentScope;
  /** What ends the element that is being read. */
  stop: Stop | undefined;
  /** Only HTML is read: the inside of an element that holds no Markdown. */
  isRaw: boolean;
  isInLink: boolean;
  /** Openings, by mark and place, that are known to have no end. */
  readonly failures: Set<string>;
}

export interface Stop {
  /** The length of what ends the element here, 0 where nothing does. */
  readonly lengthAt: (state: StateInline) => number;
  /** Where it was found. */
  end: number | undefined;
}

/** Marks a token that attribute lists may follow. */
export interface SpanMeta {
  readonly lists: AttributeList[];
}

const scopes = new WeakMap<object, SpanScope>();

export function enterSpans(env: object, document: DocumentScope): void {
  scopes.set(env, { document, stop: undefined, isRaw: false, isInLink: false, failures: new Set() });
}

/** The scope of the text that a rule is called for. */
export function spanScope(state: StateInline): SpanScope {
  const scope = scopes.get(state.env);
  if (scope === undefined) throw new Error('a span rule was called outside of parseSpans');
  return scope;
}
