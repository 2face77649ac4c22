import type { Liquid, Value } from 'liquidjs';
import { readExpression } from './expression';

/**
 * Reads an expression; where the strict parser refuses it, what Ruby's lax one makes of it: the first value, then of
 * each filter its name and the arguments that can be found. Throws where nothing can be.
 */
export function readLaxly(markup: string, liquid: Liquid): Value {
  try {
    return readExpression(markup, liquid);
  } catch (error) {
    const lax = laxExpression(markup);
    if (lax === undefined) throw error;
    return readExpression(lax, liquid);
  }
}

const FRAGMENT = /"[^"]*"|'[^']*'|[^\s,|"'():]+(?:\([^)]*\))?|\([^)]*\)/;
const FILTER_ARGUMENTS = /(?::|,)\s*((?:[\w-]+\s*:\s*)?(?:"[^"]*"|'[^']*'|[^\s,|"':]+))/g;

/** Jekyll's `error_mode` is `warn`: a wrong expression is read laxly, and the site published. */
function laxExpression(markup: string): string | undefined {
  const [head = '', ...filters] = splitAtPipes(markup);
  const value = FRAGMENT.exec(head)?.[0];
  if (value === undefined) return undefined;
  const parts = filters.flatMap((filter) => {
    const name = /[\w-]+/.exec(filter)?.[0];
    if (name === undefined) return [];
    const rest = filter.slice(filter.indexOf(name) + name.length);
    const values = [...rest.matchAll(FILTER_ARGUMENTS)].map((found) => found[1] ?? '');
    return [values.length === 0 ? name : `${name}: ${values.join(', ')}`];
  });
  return [value.trim(), ...parts].join(' | ');
}

function splitAtPipes(markup: string): readonly string[] {
  return markup.match(/(?:"[^"]*"|'[^']*'|[^|"']|["'])+/g) ?? [];
}
