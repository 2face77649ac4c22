import { isHash } from '../../site/config';
import { rubyEntries } from '../../yaml/ruby-keys';
import { rubySort } from '../../site/ruby-sort';
import { membersOf, readKey, sizeOf } from '../liquid/context';
import type { Filters } from '../liquid/filter';
import { isEqual, isNothing, order } from '../liquid/operators';
import { RubyRange } from '../liquid/ruby-range';
import { joined, rubyInspect, rubyText } from '../../yaml/ruby-text';
import { wholeNumber } from '../liquid/whole-number';
import { itemProperty } from './item-property';
import { selectable } from './where';

/** Filters of lists. */
export const arrayFilters: Filters = {
  first: (value) => membersOf(value)?.[0],
  last: (value) => (isHash(value) ? undefined : membersOf(value)?.at(-1)),
  size: (value) => sizeOf(value) ?? 0,
  join: (value, glue) => joined(listOf(value), rubyText(glue === undefined ? ' ' : glue)),
  reverse: (value) => [...listOf(value)].reverse(),
  concat: (value, other) => {
    if (!Array.isArray(other)) throw new Error('Only a list can be added to a list; Jekyll stops here.');
    return [...listOf(value), ...other];
  },
  compact: (value, property) =>
    listOf(value).filter((item) => !isNothing(property === undefined ? item : readKey(item, property))),
  uniq: (value, property) => unique(listOf(value), property),
  // What Liquid itself sees of an item is the item.
  map: (value, property) =>
    listOf(value).map((item) => (property === 'to_liquid' ? item : selected(item, property))),
  sort: (value, property, nils) => sort(value, property, nils),
  sort_natural: (value, property) => sortNatural(listOf(value), property),
  push: (value, item) => (Array.isArray(value) ? [...value, item] : value),
  unshift: (value, item) => (Array.isArray(value) ? [item, ...value] : value),
  pop: (value, count) =>
    Array.isArray(value) ? value.slice(0, Math.max(0, value.length - amount(count))) : value,
  shift: (value, count) => (Array.isArray(value) ? value.slice(amount(count)) : value),
  /** A sample is another one each time; a preview that changes at each key is none. */
  sample: (value, count) =>
    Array.isArray(value) ? (amount(count) === 1 ? value[0] : value.slice(0, amount(count))) : value,
  array_to_sentence_string: (value, connector) => {
    if (!Array.isArray(value)) throw new Error('Only a list makes a sentence; Jekyll stops here.');
    return sentence(value.map(rubyText), rubyText(connector === undefined ? 'and' : connector));
  },
};

function selected(item: unknown, property: unknown): unknown {
  if (Array.isArray(item) || Number.isInteger(item))
    throw new Error(`${rubyInspect(item)} has no property “${rubyText(property)}”; Jekyll stops here.`);
  if (typeof item !== 'string') return readKey(item, property);
  return item.includes(rubyText(property)) ? property : undefined;
}

function amount(count: unknown): number {
  return count === undefined ? 1 : (wholeNumber(count) ?? 0);
}

/** Liquid's `InputIterator`: lists in lists are flattened, a mapping is one member, nothing is none. */
function listOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value.flat(Infinity);
  if (isNothing(value)) return [];
  return value instanceof RubyRange ? value.members() : [value];
}

function unique(list: readonly unknown[], property: unknown): readonly unknown[] {
  const seen: unknown[] = [];
  return list.filter((item) => {
    const value = property === undefined ? item : readKey(item, property);
    if (seen.some((known) => typeof known === typeof value && isEqual(known, value))) return false;
    seen.push(value);
    return true;
  });
}

/** Jekyll's `sort`: by a property, what lacks it first (or last); what can't be compared is compared as texts. */
function sort(value: unknown, property: unknown, nils: unknown): unknown {
  if (isNothing(value)) throw new Error('A list that is not there can’t be sorted; nothing is shown.');
  const members = isHash(value) ? rubyEntries(value) : selectable(value);
  if (!members) throw new Error('Only a list can be sorted; Jekyll stops here.');
  if (isNothing(property)) return rubySort(members, compareWhole);
  const missingOrder = nilsOrder(nils);
  const keyed = members.map((item) => ({ item, key: itemProperty(item, property) }));
  return rubySort(keyed, (a, b) => compareKeys(a.key, b.key, missingOrder)).map(({ item }) => item);
}

function nilsOrder(nils: unknown): number {
  if (nils === undefined || nils === 'first') return -1;
  if (nils === 'last') return 1;
  throw new Error(
    `What lacks the property comes “first” or “last”, not “${rubyText(nils)}”; Jekyll stops here.`,
  );
}

function compareWhole(a: unknown, b: unknown): number {
  const found = order(a, b);
  if (found !== undefined) return found;
  throw new Error(
    `A list that holds ${rubyText(a) || 'nothing'} and ${rubyText(b) || 'nothing'} can’t be sorted; Jekyll stops here.`,
  );
}

function compareKeys(a: unknown, b: unknown, missingOrder: number): number {
  if (isNothing(a) !== isNothing(b)) return isNothing(a) ? missingOrder : -missingOrder;
  return order(a, b) ?? compareTexts(rubyText(a), rubyText(b));
}

function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function sortNatural(list: readonly unknown[], property: unknown): readonly unknown[] {
  const key = (item: unknown): unknown => (property === undefined ? item : readKey(item, property));
  return rubySort(list, (a, b) => {
    const [x, y] = [key(a), key(b)];
    if (isNothing(x) || isNothing(y)) return isNothing(x) ? 1 : -1;
    return compareTexts(foldCase(rubyText(x)), foldCase(rubyText(y)));
  });
}

/** Ruby's `casecmp` folds ASCII letters alone. */
function foldCase(text: string): string {
  return text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
}

function sentence(items: readonly string[], connector: string): string {
  if (items.length <= 2) return items.join(` ${connector} `);
  return `${items.slice(0, -1).join(', ')}, ${connector} ${items.at(-1) ?? ''}`;
}
