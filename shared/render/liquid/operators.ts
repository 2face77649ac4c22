import { hasRubyKey } from '../../yaml/ruby-keys';
import { RubyBigInteger, RubyFloat, RubyTime } from '../../yaml/ruby-value';
import { isHash } from '../../site/config';
import { BLANK, EMPTY } from './emptiness';
import { LiquidObject } from './liquid-object';
import { withoutMarks } from './marks';
import { RubyRange } from './ruby-range';
import { rubyText } from '../../yaml/ruby-text';

/**
 * What a comparison in a condition gives, as Ruby evaluates it: nothing is neither more nor less than anything. Throws
 * where Ruby can't compare the two (a text with a number), which ends Jekyll's build.
 */
export function compare(left: unknown, operator: string, right: unknown): boolean {
  switch (operator) {
    case '==':
      return isEqual(left, right);
    case '!=':
    case '<>':
      return !isEqual(left, right);
    case '<':
      return isOrdered(left, right, operator, (found) => found < 0);
    case '>':
      return isOrdered(left, right, operator, (found) => found > 0);
    case '<=':
      return isOrdered(left, right, operator, (found) => found <= 0);
    case '>=':
      return isOrdered(left, right, operator, (found) => found >= 0);
    case 'contains':
      return contains(left, right);
    default:
      throw new Error(`“${operator}” compares nothing. Jekyll stops here; write == or contains, for example`);
  }
}

/** A value without Liquid's wrapping: whole floats as numbers, texts without marks. */
export function unwrap(value: unknown): unknown {
  if (typeof value === 'string') return withoutMarks(value);
  return value instanceof RubyFloat || value instanceof RubyBigInteger ? value.valueOf() : value;
}

/** Ruby's `==`; with `empty` a text, a list or a mapping that holds nothing is equal, with `blank` nothing is. */
export function isEqual(left: unknown, right: unknown): boolean {
  if (left === BLANK || right === BLANK) return false;
  if (left === EMPTY || right === EMPTY) return isEmpty(left === EMPTY ? right : left);
  const a = unwrap(left);
  const b = unwrap(right);
  if (a === b || (isNothing(a) && isNothing(b))) return true;
  if (a instanceof RubyTime && b instanceof RubyTime) return a.epoch === b.epoch && a.kind === b.kind;
  if (a instanceof RubyRange && b instanceof RubyRange) return a.from === b.from && a.to === b.to;
  if (Array.isArray(a))
    return Array.isArray(b) && a.length === b.length && a.every((one, at) => isEqual(one, b[at]));
  if (!isHash(a) || !isHash(b)) return false;
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => Object.hasOwn(b, key) && isEqual(a[key], b[key]))
  );
}

function isEmpty(value: unknown): boolean {
  if (typeof value === 'string') return withoutMarks(value) === '';
  if (Array.isArray(value)) return value.length === 0;
  return isHash(value) && Object.keys(value).length === 0;
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
  if (a instanceof RubyTime) return orderOfTime(a, b);
  if (Array.isArray(a) && Array.isArray(b)) return orderOfLists(a, b);
  if (a instanceof LiquidObject && b instanceof LiquidObject) return a.order(b);
  return isEqual(a, b) ? 0 : undefined;
}

/** A day can't be compared with a moment; with a number it is by how many days lie between it and the year -4712. */
function orderOfTime(a: RubyTime, b: unknown): number | undefined {
  if (b instanceof RubyTime) return a.kind === b.kind ? Math.sign(a.epoch - b.epoch) : undefined;
  if (typeof b !== 'number' || a.kind !== 'day') return undefined;
  return Math.sign(a.epoch / 86_400_000 + 2_440_587.5 - b);
}

function orderOfLists(a: readonly unknown[], b: readonly unknown[]): number | undefined {
  for (const [at, one] of a.entries()) {
    if (at >= b.length) break;
    const found = order(one, b[at]);
    if (found !== 0) return found;
  }
  return Math.sign(a.length - b.length);
}

function isOrdered(
  left: unknown,
  right: unknown,
  operator: string,
  accepts: (order: number) => boolean,
): boolean {
  if (!hasOrder(left) || !hasOrder(right)) return false;
  const found = order(left, right);
  if (found !== undefined) return accepts(found);
  throw new Error(
    `“${operator}” can’t compare ${rubyText(left) || 'an empty text'} with ${rubyText(right) || 'an empty text'}: they are of two kinds. Jekyll stops here`,
  );
}

/** Numbers, texts and dates have a greater and a smaller. */
function hasOrder(value: unknown): boolean {
  const plain = unwrap(value);
  return typeof plain === 'number' || typeof plain === 'string' || plain instanceof RubyTime;
}

function contains(container: unknown, member: unknown): boolean {
  if (isNothing(container) || isNothing(member) || member === false) return false;
  if (typeof container === 'string') {
    const isWord = member === EMPTY || member === BLANK;
    return isWord || withoutMarks(container).includes(withoutMarks(rubyText(member)));
  }
  if (Array.isArray(container)) return container.some((one) => isEqual(one, member));
  if (container instanceof RubyRange)
    return typeof member === 'number' && container.from <= member && member <= container.to;
  if (container instanceof LiquidObject)
    return container.isMapping && typeof member === 'string' && container.keys().includes(member);
  return isHash(container) && hasRubyKey(container, member);
}
