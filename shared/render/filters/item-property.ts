import { readKey } from '../liquid/context';
import { rubyText } from '../liquid/ruby-text';

/** What `where`, `sort` and `group_by` read of an item: `a.b` steps down, a text that reads as a number is one. */
export function itemProperty(item: unknown, property: unknown): unknown {
  const name = rubyText(property);
  const value = name.includes('.')
    ? name.split('.').reduce<unknown>((inner, key) => readKey(inner, key), item)
    : readKey(item, name);
  return typeof value === 'string' ? numberLike(value) : value;
}

function numberLike(text: string): string | number {
  return /^\s*-?(?:\d+\.?\d*|\.\d+)\s*$/.test(text) ? Number(text) : text;
}
