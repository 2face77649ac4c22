import { type Value, type Liquid } from 'liquidjs';
import { readExpression } from './expression';
import { FRAGMENT, tidyFragment } from './lax-expression';

/**
 * Reads a condition; where the strict parser refuses it, as Ruby's lax one does: each part between `and` and `or`
 * is a value, or two with an operator between them, and whatever else stands there is ignored.
 */
export function laxCondition(markup: string, liquid: Liquid): Value {
  try {
    return readExpression(markup, liquid);
  } catch (error) {
    const lax = rewrite(markup);
    if (lax === undefined) throw error;
    return readExpression(lax, liquid);
  }
}

const COMPARISON = new RegExp(`(${FRAGMENT})\\s*(?:(==|!=|<>|<=?|>=?|contains)\\s*(${FRAGMENT}))?`);

function rewrite(markup: string): string | undefined {
  const parts = markup.split(/\s(and|or)\s/);
  const rewritten = parts.map((part, at) => {
    if (at % 2 === 1) return part;
    const found = COMPARISON.exec(part);
    if (!found) return undefined;
    const left = tidyFragment(found[1] ?? '');
    return found[2] === undefined ? left : `${left} ${found[2]} ${tidyFragment(found[3] ?? '')}`;
  });
  return rewritten.includes(undefined) ? undefined : rewritten.join(' ');
}
