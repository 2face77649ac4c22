import { type Value, type Liquid } from 'liquidjs';
import { readExpression } from './expression';
import { tidyName } from './lax-expression';

/**
 * Reads a condition; where the strict parser refuses it, the likeliest meaning of it: each part between `and` and
 * `or` is a value, or two with an operator between them, and whatever else stands there is ignored, as Jekyll does.
 */
export function laxCondition(markup: string, liquid: Liquid): Value {
  try {
    return readExpression(markup, liquid);
  } catch (error) {
    const parts = wordsOf(markup).reduce<string[][]>(
      (groups, word) => {
        if (word === 'and' || word === 'or') groups.push([word], []);
        else groups.at(-1)?.push(word);
        return groups;
      },
      [[]],
    );
    const read = parts.map((words, at) => (at % 2 === 1 ? words : comparison(words)));
    if (read.some((words) => words.length === 0)) throw error;
    return readExpression(read.flat().join(' '), liquid);
  }
}

const OPERATORS = new Set(['==', '!=', '<>', '<', '<=', '>', '>=', 'contains']);

/** The first value, and with it the operator and the value behind it, where there are. */
function comparison(words: readonly string[]): readonly string[] {
  const [left, operator, right] = words.slice(words.findIndex((word) => !OPERATORS.has(word)));
  if (left === undefined || OPERATORS.has(left)) return [];
  return operator !== undefined && right !== undefined && OPERATORS.has(operator)
    ? [tidy(left), operator, tidy(right)]
    : [tidy(left)];
}

function tidy(word: string): string {
  return /^["']/.test(word) ? word : tidyName(word);
}

/** Quoted texts, operators and names, each by itself. */
function wordsOf(markup: string): readonly string[] {
  return markup.match(/"[^"]*"|'[^']*'|[=!<>]+|[^\s"'=!<>,|]+/g) ?? [];
}
