import { RubyFloat } from '../../yaml/ruby-value';
import type { Filters } from '../liquid/filter';
import { rubyText } from '../liquid/ruby-text';

/** Filters of numbers: whole ones stay whole (`7 | divided_by: 2` is 3), as in Ruby. */
export const numberFilters: Filters = {
  plus: (value, other) => calculate(value, other, (a, b) => a + b),
  minus: (value, other) => calculate(value, other, (a, b) => a - b),
  times: (value, other) => calculate(value, other, (a, b) => a * b),
  divided_by: (value, other) => divide(value, other),
  modulo: (value, other) => calculate(value, other, (a, b) => a - b * Math.floor(a / b)),
  abs: (value) => calculate(value, 0, (a) => Math.abs(a)),
  ceil: (value) => Math.ceil(numberOf(value).value),
  floor: (value) => Math.floor(numberOf(value).value),
  round: (value, digits) => round(numberOf(value).value, toInteger(digits ?? 0)),
  at_least: (value, other) => calculate(value, other, Math.max),
  at_most: (value, other) => calculate(value, other, Math.min),
  to_integer: (value) => (typeof value === 'boolean' ? Number(value) : toInteger(value)),
};

interface RubyNumber {
  readonly value: number;
  readonly isFloat: boolean;
}

/** `Liquid::Utils.to_number`: a text counts as the number it starts with, anything else as 0. */
function numberOf(value: unknown): RubyNumber {
  if (typeof value === 'number') return { value, isFloat: !Number.isInteger(value) };
  if (value instanceof RubyFloat) return { value: value.value, isFloat: true };
  if (typeof value !== 'string') return { value: 0, isFloat: false };
  const text = value.trim();
  if (/^-?\d+\.\d+$/.test(text)) return { value: Number(text), isFloat: true };
  return { value: toInteger(text), isFloat: false };
}

/** Ruby's `to_i`. */
export function toInteger(value: unknown): number {
  if (typeof value === 'number') return Math.trunc(value);
  if (value instanceof RubyFloat) return Math.trunc(value.value);
  return Number(/^\s*-?\d+/.exec(rubyText(value))?.[0] ?? 0);
}

function calculate(value: unknown, other: unknown, operation: (a: number, b: number) => number): unknown {
  const a = numberOf(value);
  const b = numberOf(other);
  const result = operation(a.value, b.value);
  return (a.isFloat || b.isFloat) && Number.isInteger(result) ? new RubyFloat(result) : tidy(result);
}

/** Ruby counts texts with a point in decimals: 0.1 and 0.2 make 0.3. */
function tidy(value: number): number {
  return Number.isInteger(value) ? value : Number(value.toPrecision(15));
}

function divide(value: unknown, other: unknown): unknown {
  const a = numberOf(value);
  const b = numberOf(other);
  if (b.value === 0 && !b.isFloat) throw new Error('A number can’t be divided by 0; nothing is shown.');
  if (!a.isFloat && !b.isFloat) return Math.floor(a.value / b.value);
  return calculate(value, other, (x, y) => x / y);
}

function round(value: number, digits: number): unknown {
  const factor = 10 ** digits;
  const rounded = (Math.sign(value) * Math.round(Math.abs(value) * factor)) / factor;
  return digits > 0 && Number.isInteger(rounded) ? new RubyFloat(rounded) : rounded;
}
