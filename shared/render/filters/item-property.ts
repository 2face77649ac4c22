import { asFloat } from '../../yaml/ruby-scalar';
import { RubyFloat } from '../../yaml/ruby-value';
import { isHash } from '../../site/config';
import { readKey } from '../liquid/context';
import { LiquidObject } from '../liquid/liquid-object';
import { isNothing } from '../liquid/operators';
import { rubyInspect, rubyText } from '../../yaml/ruby-text';

/**
 * What `where`, `sort` and `group_by` read of an item: `a.b` steps down, what reads as a number is one. Throws for an item
 * that has no properties.
 */
export function itemProperty(item: unknown, property: unknown): unknown {
  const name = rubyText(property);
  const value = name.includes('.')
    ? name
        .split('.')
        .reduce<unknown>((inner, key) => (isNothing(inner) ? false : propertyOf(inner, key)), item)
    : propertyOf(item, name);
  return value === undefined || value === null || typeof value === 'boolean' ? value : numberLike(value);
}

/** Of a text, Ruby gives the part that is asked for, where it is in it. */
function propertyOf(item: unknown, name: string): unknown {
  if (typeof item === 'string') return item.includes(name) ? name : undefined;
  if (isHash(item) || item instanceof LiquidObject) return readKey(item, name);
  throw new Error(`${rubyInspect(item)} has no property “${name}”; Jekyll stops here.`);
}

function numberLike(value: unknown): unknown {
  if (typeof value !== 'string' && !(value instanceof RubyFloat)) return value;
  const text = rubyText(value);
  if (/^[\t-\r ]*-?\d+[\t-\r ]*$/.test(text)) return Number(text);
  return /^[\t-\r ]*-?(?:\d+\.?\d*|\.\d+)[\t-\r ]*$/.test(text) ? asFloat(Number(text)) : value;
}
