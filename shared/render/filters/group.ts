import { evaluateFiltered, readFilteredValue } from '../liquid/filtered-value';
import type { Filters } from '../liquid/filter';
import { LiquidObject } from '../liquid/liquid-object';
import { rubyText } from '../../yaml/ruby-text';
import { withVariable } from '../liquid/with-variable';
import { itemProperty } from './item-property';
import { selectable } from './where';

/** Filters that put the members of a list into groups: `name`, `items`, `size` of each. */
export const groupFilters: Filters = {
  group_by: (value, property) => {
    const members = selectable(value);
    return members ? grouped(members, (item) => rubyText(itemProperty(item, property))) : value;
  },
  group_by_exp(value, name, expression) {
    const members = selectable(value);
    if (!members) return value;
    const read = readFilteredValue(rubyText(expression)).value;
    return grouped(members, (item) =>
      withVariable(this.context, rubyText(name), item, () => evaluateFiltered(read, this.context)),
    );
  },
};

interface Group {
  readonly name: unknown;
  readonly items: unknown[];
  size: number;
}

/** Groups in the order of their first members; names that Ruby holds for equal are one. */
function grouped(
  members: readonly unknown[],
  nameOf: (item: unknown) => unknown,
): readonly Readonly<Group>[] {
  const groups = new Map<unknown, Group>();
  for (const item of members) {
    const name = nameOf(item);
    const key = groupKey(name);
    const group = groups.get(key) ?? { name, items: [], size: 0 };
    group.items.push(item);
    group.size = group.items.length;
    groups.set(key, group);
  }
  return [...groups.values()];
}

/** Lists, mappings, dates and floats are equal where they say the same; nothing is equal to nothing. */
function groupKey(name: unknown): unknown {
  if (name === undefined) return null;
  if (typeof name !== 'object' || name === null || name instanceof LiquidObject) return name;
  return `${name.constructor.name} ${JSON.stringify(name)}`;
}
