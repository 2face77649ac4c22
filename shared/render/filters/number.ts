import { asFloat } from '../../yaml/ruby-scalar';
import { RubyBigInteger, RubyFloat, RubyTime } from '../../yaml/ruby-value';
import type { Filters } from '../liquid/filter';
import { toInteger } from '../liquid/whole-number';

/** Filters of numbers: whole ones stay whole (`7 | divided_by: 2` is 3), as in Ruby. */
export const numberFilters: Filters = {
  plus: (value, other) => calculate(value, other, (a, b) => exactly(a, b, 'plus')),
  minus: (value, other) => calculate(value, other, (a, b) => exactly(a, -b, 'plus')),
  times: (value, other) => calculate(value, other, (a, b) => exactly(a, b, 'times')),
  divided_by: (value, other) => divide(value, other),
  modulo: (value, other) => modulo(value, other),
  abs: (value) => calculate(value, 0, (a) => Math.abs(a)),
  ceil: (value) => Math.ceil(numberOf(value).value),
  floor: (value) => Math.floor(numberOf(value).value),
  round: (value, digits) => round(value, numberOf(digits ?? 0).value),
  at_least: (value, other) => greater(value, other, (order) => order > 0),
  at_most: (value, other) => greater(value, other, (order) => order < 0),
  to_integer: (value) => {
    if (typeof value === 'boolean') return Number(value);
    return value instanceof RubyTime ? Math.floor(value.epoch / 1000) : toInteger(value);
  },
};

interface RubyNumber {
  readonly value: number;
  readonly isFloat: boolean;
}

/** `Liquid::Utils.to_number`: a text counts as the number it starts with, anything else as 0. */
function numberOf(value: unknown): RubyNumber {
  if (typeof value === 'number') return { value, isFloat: !Number.isInteger(value) };
  if (value instanceof RubyFloat) return { value: value.value, isFloat: true };
  if (value instanceof RubyBigInteger) return { value: Number(value.digits), isFloat: false };
  if (typeof value !== 'string') return { value: 0, isFloat: false };
  const text = value.trim();
  if (/^-?\d+\.\d+$/.test(text)) return { value: Number(text), isFloat: true };
  return { value: toInteger(text), isFloat: false };
}

function calculate(value: unknown, other: unknown, operation: (a: number, b: number) => number): unknown {
  const a = numberOf(value);
  const b = numberOf(other);
  const result = operation(a.value, b.value);
  return asNumber(result, a.isFloat || b.isFloat);
}

function asNumber(value: number, isFloat: boolean): unknown {
  return isFloat && Number.isInteger(value) ? new RubyFloat(value) : value;
}

/** Liquid counts in decimals: 0.1 and 0.2 make 0.3. */
function exactly(a: number, b: number, operation: 'plus' | 'times'): number {
  const [x, y] = [decimalOf(a), decimalOf(b)];
  if (!x || !y) return operation === 'plus' ? a + b : a * b;
  if (operation === 'times') return Number(`${x.digits * y.digits}e${-(x.places + y.places)}`);
  const places = Math.max(x.places, y.places);
  const shifted = ({ digits, places: own }: Decimal): bigint => digits * 10n ** BigInt(places - own);
  return Number(`${shifted(x) + shifted(y)}e${-places}`);
}

interface Decimal {
  readonly digits: bigint;
  /** How many of the digits stand behind the point. */
  readonly places: number;
}

function decimalOf(value: number): Decimal | undefined {
  const found = /^(-?\d+)(?:\.(\d+))?$/.exec(String(value));
  if (!found) return undefined;
  const [, whole = '0', fraction = ''] = found;
  return { digits: BigInt(whole + fraction), places: fraction.length };
}

function greater(value: unknown, other: unknown, replaces: (order: number) => boolean): unknown {
  const own = numberOf(value);
  const limit = numberOf(other);
  const chosen = replaces(limit.value - own.value) ? limit : own;
  return asNumber(chosen.value, chosen.isFloat);
}

function divide(value: unknown, other: unknown): unknown {
  const a = numberOf(value);
  const b = numberOf(other);
  if (a.isFloat || b.isFloat) return asFloat(a.value / b.value);
  refuseZero(b);
  return Math.floor(a.value / b.value);
}

function modulo(value: unknown, other: unknown): unknown {
  refuseZero(numberOf(other));
  return calculate(value, other, (a, b) => exactly(a, -exactly(b, Math.floor(a / b), 'times'), 'plus'));
}

function refuseZero({ value }: RubyNumber): void {
  if (value === 0) throw new Error('A number can’t be divided by 0; Jekyll stops here.');
}

/** Halves go away from zero. With digits a whole number stays whole, a float keeps its point. */
function round(value: unknown, digits: number): unknown {
  const { value: number, isFloat } = numberOf(value);
  const factor = 10 ** digits;
  const scaled = Number((Math.abs(number) * factor).toPrecision(15));
  const rounded = (Math.sign(number) * Math.round(scaled)) / factor;
  return digits > 0 ? asNumber(rounded, isFloat) : rounded;
}
