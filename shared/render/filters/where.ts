import { isHash } from '../../site/config';
import { rubyValues } from '../../yaml/ruby-keys';
import { isMet, readStrictCondition } from '../liquid/condition';
import { membersOf } from '../liquid/context';
import type { FilterCall, Filters } from '../liquid/filter';
import { LiquidObject } from '../liquid/liquid-object';
import { isNothing } from '../liquid/operators';
import { RubyRange } from '../liquid/ruby-range';
import { rubyText } from '../../yaml/ruby-text';
import { NotStrictError } from '../liquid/strict-reader';
import { withVariable } from '../liquid/with-variable';
import { itemProperty } from './item-property';

/** Filters that choose members of a list. */
export const whereFilters: Filters = {
  where: (value, property, target) => {
    const members = choosable(value, property, target);
    return members ? members.filter((item) => matches(itemProperty(item, property), target)) : value;
  },
  find: (value, property, target) => {
    const members = choosable(value, property, target);
    return members ? members.find((item) => matches(itemProperty(item, property), target)) : value;
  },
  where_exp(value, name, condition) {
    const members = selectable(value);
    return members ? members.filter(test(this, name, condition)) : value;
  },
  find_exp(value, name, condition) {
    const members = selectable(value);
    return members ? members.find(test(this, name, condition)) : value;
  },
};

/** What a list filter goes through: a mapping's values; undefined where there is nothing to go through. */
export function selectable(value: unknown): readonly unknown[] | undefined {
  if (Array.isArray(value)) return value;
  if (isHash(value)) return rubyValues(value);
  return value instanceof RubyRange || value instanceof LiquidObject ? membersOf(value) : undefined;
}

function choosable(value: unknown, property: unknown, target: unknown): readonly unknown[] | undefined {
  const isAsked = !isNothing(property) && property !== false && !Array.isArray(target) && !isHash(target);
  return isAsked ? selectable(value) : undefined;
}

/** Jekyll's comparison: as texts, and a list matches where one of its members does. */
function matches(property: unknown, target: unknown): boolean {
  if (isNothing(target)) return isNothing(property);
  const wanted = rubyText(target);
  if (typeof property === 'string') return property === wanted;
  return asList(property).some((one) => rubyText(one) === wanted);
}

/** Ruby's `Array(value)`: a mapping's pairs, nothing has none. */
function asList(value: unknown): readonly unknown[] {
  if (isNothing(value)) return [];
  return membersOf(value) ?? [value];
}

function test(call: FilterCall, name: unknown, markup: unknown): (item: unknown) => boolean {
  const condition = readConditionOf(rubyText(markup));
  return (item) => withVariable(call.context, rubyText(name), item, () => isMet(condition, call.context));
}

function readConditionOf(markup: string): ReturnType<typeof readStrictCondition> {
  try {
    return readStrictCondition(markup);
  } catch (error) {
    if (!(error instanceof NotStrictError)) throw error;
    throw new Error(`“${markup}” is no condition that Jekyll can read; it stops here.`, { cause: error });
  }
}
