import { RubyFloat } from '../../yaml/ruby-value';
import { rubyText } from '../../yaml/ruby-text';

/** A whole number as a parameter; undefined where none is given. Throws where it is no such number, as Liquid does. */
export function wholeNumber(value: unknown): number | undefined {
  if (value === undefined) return undefined;
  const text = rubyText(value).trim();
  if (!/^[-+]?\d+$/.test(text))
    throw new Error(`“${text}” is no whole number. Jekyll stops here; nothing is shown`);
  return Number(text);
}

/** Ruby's `to_i`: the digits that a text begins with, a number without its fraction. */
export function toInteger(value: unknown): number {
  if (typeof value === 'number') return Math.trunc(value);
  if (value instanceof RubyFloat) return Math.trunc(value.value);
  return Number(/^\s*[-+]?\d+/.exec(rubyText(value))?.[0] ?? 0);
}
