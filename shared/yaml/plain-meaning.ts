import { rubyScalar, UNREADABLE } from './ruby-scalar';
import { RubyObject, RubyTime } from './ruby-value';

/** What a plain scalar is to Jekyll: a text, or something else that only prints as one. */
export interface PlainMeaning {
  readonly type: 'text' | 'null' | 'boolean' | 'number' | 'time';
  /** As Liquid prints it; '' for null. */
  readonly printed: string;
}

/** The meaning of an unquoted scalar, by YAML 1.1 as Ruby's Psych has it. What Psych fails on counts as a number. */
export function plainMeaning(text: string): PlainMeaning {
  const value = rubyScalar(text);
  if (typeof value === 'string') return { type: 'text', printed: text };
  if (value === null) return { type: 'null', printed: '' };
  if (value === UNREADABLE) return { type: 'number', printed: text };
  if (typeof value === 'boolean') return { type: 'boolean', printed: String(value) };
  if (value instanceof RubyTime) return { type: 'time', printed: value.toString() };
  if (value instanceof RubyObject) return { type: 'number', printed: value.toString() };
  return { type: 'number', printed: String(value) };
}

/**
 * Whether some reader of YAML takes the unquoted text for something other than a text: Psych, a YAML 1.1 reader that
 * knows `y` and `n`, or one of YAML 1.2 (`0o14`, `1e3`).
 */
export function isAmbiguousPlain(text: string): boolean {
  return plainMeaning(text).type !== 'text' || OTHER_READERS.test(text);
}

const OTHER_READERS =
  /^(?:[yn]|=|<<|(?:---|\.\.\.)(?:\s.*)?|:.+|[-+]?0o[0-7]+|[-+]?0[xb][\da-f_]+|[-+]?(?:\d[\d_]*\.?|\.\d)[\d_]*(?:e[-+]?\d+)?|[-+]?\d[\d_]*(?::[0-5]?\d)+(?:\.[\d_]*)?|\d{4}-\d\d?-\d\d?.*)$/i;
