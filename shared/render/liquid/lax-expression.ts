import type { Liquid, Value } from 'liquidjs';
import { readExpression } from './expression';

/**
 * Reads an expression; where the strict parser refuses it, what Ruby's lax one makes of it: the first value, then of
 * each filter its name and the arguments that can be found. Throws where nothing can be. (Jekyll's `error_mode` is
 * `warn`: a wrong expression is read laxly, and the site published.)
 */
export function readLaxly(
  markup: string,
  liquid: Liquid,
): { readonly value: Value; readonly isLax: boolean } {
  try {
    return { value: readExpression(markup, liquid), isLax: false };
  } catch (error) {
    const lax = laxExpression(markup);
    if (lax === undefined) throw error;
    return { value: readExpression(lax, liquid), isLax: true };
  }
}

/** Liquid's `QuotedFragment`: a quoted text, or what stands together without space, comma or pipe. */
export const FRAGMENT = `(?:"[^"]*"|'[^']*'|(?:[^\\s,|'"]|"[^"]*"|'[^']*')+)`;

const FIRST = new RegExp(FRAGMENT);
const FILTER = new RegExp(`(?:\\s+|${FRAGMENT}|,)+`, 'g');
const ARGUMENT = new RegExp(`[:,]\\s*((?:\\w+\\s*:\\s*)?${FRAGMENT})`, 'g');

function laxExpression(markup: string): string | undefined {
  const first = FIRST.exec(markup);
  if (!first) return undefined;
  const rest = markup.slice(first.index + first[0].length);
  const pipe = rest.indexOf('|');
  const filters = pipe === -1 ? [] : (rest.slice(pipe + 1).match(FILTER) ?? []);
  return [tidyFragment(first[0]), ...filters.flatMap(laxFilter)].join(' | ');
}

function laxFilter(filter: string): readonly string[] {
  const name = /\w+/.exec(filter)?.[0];
  if (name === undefined) return [];
  const values = Array.from(filter.matchAll(ARGUMENT), (found) => laxArgument(found[1] ?? ''));
  return [values.length === 0 ? name : `${name}: ${values.join(', ')}`];
}

function laxArgument(argument: string): string {
  const named = /^(\w+\s*:\s*)([^]+)$/.exec(argument);
  return named ? (named[1] ?? '') + tidyFragment(named[2] ?? '') : tidyFragment(argument);
}

/** A fragment as the strict parser reads it: `list[0]name` is `list[0].name`, stray signs are passed over. */
export function tidyFragment(fragment: string): string {
  if (/^(?:"[^"]*"|'[^']*'|-?\d[\d.]*|\(.*\))$/s.test(fragment)) return fragment;
  const segments = fragment.match(/\[[^\]]+\]|[\w-]+\??/g) ?? [];
  const path = segments.map((segment, at) => {
    if (segment.startsWith('[')) return `[${tidyFragment(segment.slice(1, -1).trim())}]`;
    return at === 0 ? segment : `.${segment}`;
  });
  return path.length === 0 ? 'nil' : path.join('');
}
