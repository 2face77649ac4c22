import { isTruthy } from '../../yaml/ruby-value';
import type { Context } from 'liquidjs';
import { compare } from './operators';
import { evaluate, FRAGMENT, readExpression, type Expression } from './expression';
import { EMPTY, BLANK } from './emptiness';
import { NotStrictError, StrictReader, strictlyOr } from './strict-reader';

/** Comparisons joined by `and` and `or`, which Liquid evaluates from the right: `a and (b or c)`. */
export interface Condition {
  readonly left: Expression;
  readonly operator: string | undefined;
  readonly right: Expression;
  readonly next: { readonly join: 'and' | 'or'; readonly condition: Condition } | undefined;
}

/**
 * Reads a condition, strictly first, then in Liquid's lax way: of each part between `and` and `or` a value, or two
 * with an operator between them; what else stands there is passed over. Throws where a part has no value at all.
 */
export function readCondition(markup: string): Condition {
  return strictlyOr(
    () => readStrictCondition(markup),
    () => readLaxCondition(markup),
  ).value;
}

/** As `where_exp` reads one: strictly alone. Throws where it can't be read. */
export function readStrictCondition(markup: string): Condition {
  const reader = new StrictReader(markup);
  const condition = readComparison(reader);
  reader.end();
  return condition;
}

export function isMet(condition: Condition, context: Context): boolean {
  let current = condition;
  for (;;) {
    const isTrue = isTruthy(evaluateOne(current, context));
    if (!current.next || isTrue === (current.next.join === 'or')) return isTrue;
    current = current.next.condition;
  }
}

/** A value in a condition, where `empty` and `blank` have a meaning of their own. */
export function readOperand(markup: string): Expression {
  const text = markup.trim();
  if (text === 'empty') return { kind: 'literal', value: EMPTY };
  return text === 'blank' ? { kind: 'literal', value: BLANK } : readExpression(text);
}

function evaluateOne({ left, operator, right }: Condition, context: Context): unknown {
  const value = evaluate(left, context);
  return operator === undefined ? value : compare(value, operator, evaluate(right, context));
}

const NOTHING: Expression = { kind: 'literal', value: null };

function readComparison(reader: StrictReader): Condition {
  const left = readOperand(reader.expression());
  const operator = reader.comparison();
  const right = operator === undefined ? NOTHING : readOperand(reader.expression());
  const join = reader.takes('and') ? 'and' : reader.takes('or') ? 'or' : undefined;
  return { left, operator, right, next: join && { join, condition: readComparison(reader) } };
}

const LAX_COMPARISON = new RegExp(String.raw`(${FRAGMENT})\s*([=!<>a-z_]+)?\s*(${FRAGMENT})?`);
const WORD = new RegExp(String.raw`${FRAGMENT}|\S`, 'g');

function readLaxCondition(markup: string): Condition {
  const parts: string[][] = [[]];
  const joins: ('and' | 'or')[] = [];
  for (const word of markup.match(WORD) ?? []) {
    if (word === 'and' || word === 'or') {
      joins.push(word);
      parts.push([]);
    } else parts.at(-1)?.push(word);
  }
  const conditions = parts.map((words) => readLaxComparison(words.join(' ')));
  return conditions.reduceRight((next, condition, at) => ({
    ...condition,
    next: { join: joins[at] ?? 'and', condition: next },
  }));
}

function readLaxComparison(markup: string): Condition {
  const found = LAX_COMPARISON.exec(markup);
  if (!found) throw new NotStrictError('a part of the condition is missing');
  const [, left = '', operator, right = ''] = found;
  return { left: readOperand(left), operator, right: readOperand(right), next: undefined };
}
