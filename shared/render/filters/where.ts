import { isTruthy, type Value } from 'liquidjs';
import { isHash } from '../../site/config';
import type { FilterCall, Filters } from '../liquid/filter';
import { LiquidObject } from '../liquid/liquid-object';
import { isNothing } from '../liquid/operators';
import { stateOf } from '../liquid/render-state';
import { rubyText } from '../liquid/ruby-text';
import { itemProperty } from './item-property';

/** Filters that choose members of a list. */
export const whereFilters: Filters = {
  where: (value, property, target) => choose(value, property, target),
  find: (value, property, target) => {
    const chosen = choose(value, property, target);
    return Array.isArray(chosen) && chosen !== value ? chosen[0] : chosen;
  },
  where_exp(value, variable, expression) {
    return chooseByExpression(this, value, variable, expression);
  },
  *find_exp(value, variable, expression) {
    const chosen: unknown = yield chooseByExpression(this, value, variable, expression);
    return Array.isArray(chosen) ? chosen[0] : chosen;
  },
};

/** What a list filter goes through: a mapping's values; undefined where there is nothing to go through. */
export function selectable(value: unknown): readonly unknown[] | undefined {
  if (Array.isArray(value)) return value;
  return isHash(value) ? Object.values(value) : undefined;
}

function choose(value: unknown, property: unknown, target: unknown): unknown {
  const members = selectable(value);
  if (isNothing(property) || property === false || Array.isArray(target) || isHash(target) || !members)
    return value;
  return members.filter((item) => matches(itemProperty(item, property), target));
}

/** Jekyll's comparison: as texts, and a list matches where one of its members does. */
function matches(property: unknown, target: unknown): boolean {
  if (isNothing(target)) return isNothing(property);
  const wanted = isLiteral(target) ? '' : rubyText(target);
  if (typeof property === 'string') return property === wanted;
  if (isNothing(property)) return isLiteral(target);
  const list: readonly unknown[] = Array.isArray(property) ? property : [property];
  if (isLiteral(target)) return list.map(rubyText).join('') === '';
  return list.some((one) => rubyText(one) === wanted);
}

/** `empty` or `blank`. */
function isLiteral(target: unknown): boolean {
  return (
    typeof target === 'object' && target !== null && !(target instanceof LiquidObject) && 'equals' in target
  );
}

function* chooseByExpression(
  call: FilterCall,
  value: unknown,
  variable: unknown,
  expression: unknown,
): Generator<unknown, unknown, unknown> {
  const members = selectable(value);
  if (!members) return value;
  const chosen: unknown[] = [];
  const condition = expressionOf(call, expression);
  for (const item of members) {
    if (isTruthy(yield evaluateWith(call, condition, rubyText(variable), item), call.context))
      chosen.push(item);
  }
  return chosen;
}

export function expressionOf(call: FilterCall, expression: unknown): Value {
  return stateOf(call.context).engine.expression(rubyText(expression));
}

/** Evaluates an expression with a variable set to an item. */
export function* evaluateWith(
  call: FilterCall,
  expression: Value,
  variable: string,
  item: unknown,
): Generator<unknown, unknown, unknown> {
  stateOf(call.context).limits.step();
  call.context.push({ [variable]: item });
  const value = yield expression.value(call.context, true);
  call.context.pop();
  return value;
}
