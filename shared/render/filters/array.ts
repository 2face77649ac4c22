import { readKey } from '../liquid/context';
import type { Filters } from '../liquid/filter';
import { isEqual, isNothing, order } from '../liquid/operators';
import { rubyText } from '../liquid/ruby-text';
import { itemProperty } from './item-property';
import { toInteger } from './number';

/** Filters of lists. */
export const arrayFilters: Filters = {
  first: (value) => readKey(value, 'first'),
  last: (value) => readKey(value, 'last'),
  size: (value) => (typeof value === 'number' ? 8 : (readKey(value, 'size') ?? 0)),
  join: (value, glue) =>
    listOf(value)
      .map(rubyText)
      .join(rubyText(glue ?? ' ')),
  reverse: (value) => listOf(value).toReversed(),
  concat: (value, other) => [...listOf(value), ...listOf(other)],
  compact: (value, property) =>
    listOf(value).filter((item) => !isNothing(property === undefined ? item : readKey(item, property))),
  uniq: (value, property) => unique(listOf(value), property),
  map: (value, property) => listOf(value).map((item) => readKey(item, property)),
  sort: (value, property, nils) => sort(value, property, nils),
  sort_natural: (value, property) => sortNatural(listOf(value), property),
  push: (value, item) => (Array.isArray(value) ? [...value, item] : value),
  unshift: (value, item) => (Array.isArray(value) ? [item, ...value] : value),
  pop: (value, count) =>
    Array.isArray(value) ? value.slice(0, Math.max(0, value.length - amount(count))) : value,
  shift: (value, count) => (Array.isArray(value) ? value.slice(amount(count)) : value),
  /** A sample is another one each time; a preview that changes at each key is none. */
  sample: (value, count) =>
    Array.isArray(value) ? (count === undefined ? value[0] : value.slice(0, amount(count))) : value,
  array_to_sentence_string: (value, connector) =>
    sentence(listOf(value).map(rubyText), rubyText(connector ?? 'and')),
};

function amount(count: unknown): number {
  return count === undefined ? 1 : toInteger(count);
}

/** Liquid's `InputIterator`: lists in lists are flattened, a mapping is one member, nothing is none. */
export function listOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value.flat(Infinity);
  return isNothing(value) ? [] : [value];
}

function unique(list: readonly unknown[], property: unknown): readonly unknown[] {
  const seen = new Set<unknown>();
  return list.filter((item) => {
    const value = property === undefined ? item : readKey(item, property);
    const key =
      typeof value === 'object' && value !== null && !Array.isArray(value) ? value : JSON.stringify(value);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** Jekyll's `sort`: by a property, what lacks it first (or last); numbers written as texts count as numbers. */
function sort(value: unknown, property: unknown, nils: unknown): unknown {
  if (isNothing(value)) throw new Error('A list that is not there can’t be sorted; nothing is shown.');
  if (!Array.isArray(value)) return value;
  if (property === undefined || property === null) {
    return value.toSorted((a, b) => order(a, b) ?? compareTexts(rubyText(a), rubyText(b)));
  }
  const missingOrder = nils === 'last' ? 1 : -1;
  return value
    .map((item: unknown) => ({ item, key: itemProperty(item, property) }))
    .toSorted((a, b) => compareKeys(a.key, b.key, missingOrder))
    .map(({ item }) => item);
}

function compareKeys(a: unknown, b: unknown, missingOrder: number): number {
  if (isNothing(a) || isNothing(b)) {
    return isNothing(a) && isNothing(b) ? 0 : isNothing(a) ? missingOrder : -missingOrder;
  }
  return order(a, b) ?? compareTexts(rubyText(a), rubyText(b));
}

function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function sortNatural(list: readonly unknown[], property: unknown): readonly unknown[] {
  const key = (item: unknown): unknown => (property === undefined ? item : readKey(item, property));
  return list.toSorted((a, b) => {
    const [x, y] = [key(a), key(b)];
    if (isNothing(x) || isNothing(y)) return Number(isNothing(x)) - Number(isNothing(y));
    return isEqual(x, y) ? 0 : compareTexts(rubyText(x).toLowerCase(), rubyText(y).toLowerCase());
  });
}

function sentence(items: readonly string[], connector: string): string {
  if (items.length <= 2) return items.join(` ${connector} `);
  return `${items.slice(0, -1).join(', ')}, ${connector} ${items.at(-1) ?? ''}`;
}
