import type { FilterCall, Filters } from '../liquid/filter';
import { rubyText } from '../liquid/ruby-text';
import { itemProperty } from './item-property';
import { evaluateWith, expressionOf, selectable } from './where';

interface Group {
  readonly name: unknown;
  readonly items: unknown[];
  size: number;
}

/** Filters that put the members of a list into groups: `name`, `items`, `size` of each. */
export const groupFilters: Filters = {
  group_by: (value, property) => {
    const members = selectable(value);
    if (!members) return value;
    const groups = new Map<unknown, Group>();
    for (const item of members) add(groups, rubyText(itemProperty(item, property)), item);
    return [...groups.values()];
  },
  group_by_exp(value, variable, expression) {
    return groupByExpression(this, value, variable, expression);
  },
};

function* groupByExpression(
  call: FilterCall,
  value: unknown,
  variable: unknown,
  expression: unknown,
): Generator<unknown, unknown, unknown> {
  const members = selectable(value);
  if (!members) return value;
  const parsed = expressionOf(call, expression);
  const groups = new Map<unknown, Group>();
  for (const item of members) {
    add(groups, yield evaluateWith(call, parsed, rubyText(variable), item), item);
  }
  return [...groups.values()];
}

function add(groups: Map<unknown, Group>, name: unknown, item: unknown): void {
  const group = groups.get(name) ?? { name, items: [], size: 0 };
  group.items.push(item);
  group.size = group.items.length;
  groups.set(name, group);
}
