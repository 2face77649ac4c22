import type { Liquid, Value } from 'liquidjs';
import { readExpression } from './expression';
import { splitOutsideQuotes } from './split-outside-quotes';

/**
 * Reads an expression; where the strict parser refuses it, the likeliest meaning of it: the first value, then of each
 * filter its name and the arguments that can be made out. Throws where there is no value at all. Jekyll publishes
 * such a page too: its `error_mode` only warns.
 */
export function readLaxly(
  markup: string,
  liquid: Liquid,
): { readonly value: Value; readonly isLax: boolean } {
  try {
    return { value: readExpression(markup, liquid), isLax: false };
  } catch (error) {
    const [head = '', ...filters] = splitOutsideQuotes(markup, '|');
    const value = firstValue(head);
    if (value === undefined) throw error;
    const lax = [value, ...filters.flatMap(laxFilter)].join(' | ');
    return { value: readExpression(lax, liquid), isLax: true };
  }
}

/** `name: first, second` with whatever stands between them left out; nothing where there is no name. */
function laxFilter(filter: string): readonly string[] {
  const name = /[\w-]+/.exec(filter);
  if (!name) return [];
  const rest = filter.slice(name.index + name[0].length);
  const colon = rest.indexOf(':');
  if (colon === -1) return [name[0]];
  const values = splitOutsideQuotes(rest.slice(colon + 1), ',')
    .map((argument) => laxArgument(argument))
    .filter((argument) => argument !== undefined);
  return [values.length === 0 ? name[0] : `${name[0]}: ${values.join(', ')}`];
}

function laxArgument(argument: string): string | undefined {
  const named = /^\s*([\w-]+)\s*:/.exec(argument);
  const value = firstValue(named ? argument.slice(named[0].length) : argument);
  if (value === undefined) return undefined;
  return named ? `${named[1] ?? ''}: ${value}` : value;
}

/** A quoted text that is closed, a range in brackets, or a run without white space. */
function firstValue(markup: string): string | undefined {
  const text = markup.trimStart();
  const closing = { '"': '"', "'": "'", '(': ')' }[text[0] ?? ''];
  if (closing !== undefined) {
    const end = text.indexOf(closing, 1);
    return end === -1 ? firstValue(text.slice(1)) : text.slice(0, end + 1);
  }
  const [word = ''] = text.split(/[\s,:)"']/, 1);
  return word === '' ? undefined : tidyName(word);
}

/** A name as the strict parser reads it: `list[0]name` is `list[0].name`, stray signs are passed over. */
export function tidyName(name: string): string {
  if (/^-?\d[\d.]*$/.test(name)) return name;
  const segments = name.match(/\[[^\]]+\]|[\w-]+\??/g) ?? [];
  const path = segments.map((segment, at) => (at === 0 || segment.startsWith('[') ? segment : `.${segment}`));
  return path.length === 0 ? 'nil' : path.join('');
}
