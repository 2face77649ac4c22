import { defaultOperators, Drop, isTruthy, type Context } from 'liquidjs';
import { RubyFloat, RubyTime } from '../../yaml/ruby-value';
import { LiquidObject } from './liquid-object';
import { withoutMarks } from './marks';
import { rubyText } from './ruby-text';

type Operators = typeof defaultOperators;

/** Liquid's operators as Ruby evaluates them. A comparison that Ruby refuses (a text with a number) is false. */
export const operators: Operators = {
  ...defaultOperators,
  '==': (left: unknown, right: unknown) => isEqual(left, right),
  '!=': (left: unknown, right: unknown) => !isEqual(left, right),
  '<>': (left: unknown, right: unknown) => !isEqual(left, right),
  '>': (left: unknown, right: unknown) => isOrdered(left, right, (order) => order > 0),
  '<': (left: unknown, right: unknown) => isOrdered(left, right, (order) => order < 0),
  '>=': (left: unknown, right: unknown) => isOrdered(left, right, (order) => order >= 0),
  '<=': (left: unknown, right: unknown) => isOrdered(left, right, (order) => order <= 0),
  contains: (left: unknown, right: unknown) => contains(unwrap(left), unwrap(right)),
  and: (left: unknown, right: unknown, context: Context) =>
    isTruthy(left, context) && isTruthy(right, context),
  or: (left: unknown, right: unknown, context: Context) =>
    isTruthy(left, context) || isTruthy(right, context),
};

/** A value without Liquid's wrapping: whole floats and times as numbers, texts without marks, `nil` as null. */
export function unwrap(value: unknown): unknown {
  if (typeof value === 'string') return withoutMarks(value);
  if (value instanceof RubyFloat) return value.value;
  if (value instanceof Drop) return value.valueOf();
  return value;
}

/** What stands for `empty` and `blank`: liquidjs compares those itself. */
interface Comparable {
  equals(other: unknown): boolean;
}

function isComparable(value: unknown): value is Comparable {
  return value instanceof Drop && typeof value['equals'] === 'function';
}

/** Ruby's `==`. */
export function isEqual(left: unknown, right: unknown): boolean {
  if (isComparable(left)) return left.equals(unwrap(right));
  if (isComparable(right)) return right.equals(unwrap(left));
  const a = unwrap(left);
  const b = unwrap(right);
  if (a === b || (isNothing(a) && isNothing(b))) return true;
  if (a instanceof RubyTime && b instanceof RubyTime) return a.epoch === b.epoch && a.kind === b.kind;
  if (Array.isArray(a))
    return Array.isArray(b) && a.length === b.length && a.every((one, at) => isEqual(one, b[at]));
  return false;
}

export function isNothing(value: unknown): value is null | undefined {
  return value === null || value === undefined;
}

/** Ruby's `<=>`; undefined where the two can't be compared. */
export function order(left: unknown, right: unknown): number | undefined {
  const a = unwrap(left);
  const b = unwrap(right);
  if (typeof a === 'number' && typeof b === 'number') return Math.sign(a - b);
  if (typeof a === 'string' && typeof b === 'string') return a < b ? -1 : a > b ? 1 : 0;
  if (a instanceof RubyTime && b instanceof RubyTime) return Math.sign(a.epoch - b.epoch);
  return a === b ? 0 : undefined;
}

function isOrdered(left: unknown, right: unknown, accepts: (order: number) => boolean): boolean {
  const found = isNothing(unwrap(left)) || isNothing(unwrap(right)) ? undefined : order(left, right);
  return found !== undefined && accepts(found);
}

function contains(container: unknown, member: unknown): boolean {
  if (isNothing(container) || isNothing(member)) return false;
  if (typeof container === 'string') return container.includes(rubyText(member));
  if (Array.isArray(container)) return container.some((one) => isEqual(one, member));
  if (container instanceof LiquidObject) return container.keys().includes(rubyText(member));
  return typeof container === 'object' && Object.hasOwn(container, rubyText(member));
}
