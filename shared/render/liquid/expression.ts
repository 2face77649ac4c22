import type { Context } from 'liquidjs';
import { asFloat } from '../../yaml/ruby-scalar';
import { inZone } from '../../site/time-zone';
import { RubyTime } from '../../yaml/ruby-value';
import { hasKey, hasVariable, isAssigned, readCommand, readKey, variable } from './context';
import { leaning } from './leaning';
import { isNothing } from './operators';
import { report } from './problem';
import { stateOf } from './render-state';
import { RubyRange } from './ruby-range';
import { isStrict } from './strictness';
import { rubyText } from '../../yaml/ruby-text';
import { toInteger, wholeNumber } from './whole-number';

/** A value in a template, before it is known: `"text"`, `(1..n)`, `page.list[0].title`. */
export type Expression =
  | { readonly kind: 'literal'; readonly value: unknown }
  | { readonly kind: 'range'; readonly from: Expression; readonly to: Expression }
  | { readonly kind: 'variable'; readonly name: Step; readonly steps: readonly Step[] };

/** A name as it stands, or an expression in square brackets. */
type Step = string | Expression;

/** In lax markup, what can stand for one value: up to white space, a comma, a pipe; quoted texts in it whole. */
export const FRAGMENT = String.raw`(?:"[^"]*"|'[^']*'|(?:[^\s,|'"]|"[^"]*"|'[^']*')+)`;

const LITERALS: ReadonlyMap<string, unknown> = new Map<string, unknown>([
  ['', null],
  ['nil', null],
  ['null', null],
  ['true', true],
  ['false', false],
  ['blank', ''],
  ['empty', ''],
]);

/** Reads one value. Never fails: what is nothing else is the name of a variable, odd signs in it passed over. */
export function readExpression(markup: string): Expression {
  const text = markup.trim();
  const quote = text[0];
  if ((quote === '"' || quote === "'") && text.endsWith(quote))
    return { kind: 'literal', value: text.slice(1, -1) };
  if (LITERALS.has(text)) return { kind: 'literal', value: LITERALS.get(text) };
  if (/^-?\d+$/.test(text)) return { kind: 'literal', value: Number(text) };
  const range = /^\(\s*(\S+?)\s*\.\.\s*(\S+)\s*\)$/.exec(text);
  if (range)
    return { kind: 'range', from: readExpression(range[1] ?? ''), to: readExpression(range[2] ?? '') };
  if (/^-?\d[\d.]+$/.test(text)) return { kind: 'literal', value: asFloat(Number.parseFloat(text)) };
  return readVariable(text);
}

function readVariable(text: string): Expression {
  const [name = '', ...steps] = (text.match(/\[[^\]]+\]|[\w-]+\??/g) ?? []).map((step) =>
    step.startsWith('[') ? readExpression(step.slice(1, -1)) : step,
  );
  return { kind: 'variable', name, steps };
}

export function evaluate(expression: Expression, context: Context): unknown {
  switch (expression.kind) {
    case 'literal':
      return expression.value;
    case 'range':
      return new RubyRange(
        rangeEnd(expression, evaluate(expression.from, context)),
        rangeEnd(expression, evaluate(expression.to, context)),
      );
    case 'variable':
      return evaluateVariable(expression.name, expression.steps, context);
  }
}

function evaluateVariable(name: Step, steps: readonly Step[], context: Context): unknown {
  const key = typeof name === 'string' ? name : evaluate(name, context);
  const { site } = stateOf(context);
  const isRefused = isStrict(site, 'strict_variables');
  let value = variable(context, key);
  if (typeof key === 'string') tellLeaning(context, key);
  if (isRefused && value === undefined && !hasVariable(context, key)) throw undefinedVariable(key);
  for (const step of steps) {
    if (isRefused ? value === undefined : isNothing(value)) return undefined;
    const name = typeof step === 'string' ? step : evaluate(step, context);
    const own = readKey(value, name);
    const found = own === undefined && typeof step === 'string' ? readCommand(value, step) : own;
    if (isRefused && found === undefined && !hasKey(value, name)) throw undefinedVariable(name);
    value = found;
  }
  if (!(value instanceof RubyTime) || value.zone !== 'local') return value;
  return inZone(value, site.config.timezone);
}

function undefinedVariable(name: unknown): Error {
  return new Error(
    `There is no variable “${rubyText(name)}”, and the site wants no unknown ones; Jekyll stops here.`,
  );
}

function tellLeaning(context: Context, name: string): void {
  const found = leaning(stateOf(context), name);
  if (found && isAssigned(context, name)) report(context, found.place, found.message, 'warning');
}

/** A number with a fraction counts where both ends are written out; Jekyll stops at one that a variable gives. */
function rangeEnd({ from, to }: Extract<Expression, { kind: 'range' }>, value: unknown): number {
  const isWritten = from.kind === 'literal' && to.kind === 'literal';
  if (isWritten || isNothing(value) || typeof value === 'string') return toInteger(value);
  return wholeNumber(value) ?? 0;
}
