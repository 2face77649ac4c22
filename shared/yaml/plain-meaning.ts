import { readJekyllYaml } from './jekyll-yaml';
import { RubyFloat, RubyTime } from './ruby-value';

/** What a plain scalar is to Jekyll: a text, or something else that only prints as one. */
export interface PlainMeaning {
  readonly type: 'text' | 'null' | 'boolean' | 'number' | 'time';
  /** As Liquid prints it; '' for null. */
  readonly printed: string;
}

/** The meaning of an unquoted scalar, by YAML 1.1 as Ruby's Psych has it. */
export function plainMeaning(text: string): PlainMeaning {
  if (!MAY_MEAN_MORE.test(text)) return { type: 'text', printed: text };
  const read = readJekyllYaml(text);
  const value = read.ok ? read.value : text;
  if (typeof value === 'string') return { type: 'text', printed: text };
  if (value === null || value === undefined) return { type: 'null', printed: '' };
  if (typeof value === 'boolean') return { type: 'boolean', printed: String(value) };
  if (value instanceof RubyTime) return { type: 'time', printed: value.toString() };
  if (value instanceof RubyFloat) return { type: 'number', printed: value.toString() };
  return typeof value === 'number'
    ? { type: 'number', printed: String(value) }
    : { type: 'text', printed: text };
}

/** Psych gives a meaning of its own to short words and to what starts like a number; nothing long is any of these. */
const MAY_MEAN_MORE = /^(?:[-+.~0-9][-+.~0-9a-fA-FoOxXeEtTzZ_,: ]{0,60}|[a-zA-Z]{1,5}|[-+]?\.[a-zA-Z]{3})?$/;

/**
 * Whether some reader of YAML takes the unquoted text for something other than a text: Psych, a YAML 1.1 reader that
 * knows `y` and `n`, or one of YAML 1.2 (`0o14`, `1e3`).
 */
export function isAmbiguousPlain(text: string): boolean {
  return plainMeaning(text).type !== 'text' || OTHER_READERS.test(text);
}

const OTHER_READERS =
  /^(?:[yn]|=|<<|:.+|[-+]?0o[0-7]+|[-+]?(?:\d[\d_]*\.?|\.\d)[\d_]*(?:e[-+]?\d+)?|[-+]?\d[\d_]*(?::[0-5]?\d)+(?:\.[\d_]*)?|\d{4}-\d\d?-\d\d?.*)$/i;
