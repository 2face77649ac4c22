import { asFloat } from '../../yaml/ruby-scalar';
import { RubyFloat } from '../../yaml/ruby-value';
import { readKey } from '../liquid/context';
import { rubyText } from '../../yaml/ruby-text';

/** What `where`, `sort` and `group_by` read of an item: `a.b` steps down, what reads as a number is one. */
export function itemProperty(item: unknown, property: unknown): unknown {
  const name = rubyText(property);
  const value = name.includes('.')
    ? name.split('.').reduce<unknown>((inner, key) => readKey(inner, key), item)
    : readKey(item, name);
  return value === undefined || value === null || typeof value === 'boolean' ? value : numberLike(value);
}

function numberLike(value: unknown): unknown {
  if (typeof value !== 'string' && !(value instanceof RubyFloat)) return value;
  const text = rubyText(value);
  if (/^[\t-\r ]*-?\d+[\t-\r ]*$/.test(text)) return Number(text);
  return /^[\t-\r ]*-?(?:\d+\.?\d*|\.\d+)[\t-\r ]*$/.test(text) ? asFloat(Number(text)) : value;
}
