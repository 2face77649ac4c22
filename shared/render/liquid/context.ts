import { Context, type Liquid } from 'liquidjs';
import { RubyBigInteger } from '../../yaml/ruby-value';
import { hasRubyKey, keyText, rubyEntries } from '../../yaml/ruby-keys';
import { isHash } from '../../site/config';
import { LiquidObject } from './liquid-object';
import { withoutMarks } from './marks';
import { RubyRange } from './ruby-range';

type Scope = Record<string, unknown>;

/**
 * Liquid's variables, as Ruby keeps them: scopes within scopes, around them what was assigned, around that what the
 * page's rendering gives (`site`, `page`) and what `increment` counts.
 */
export class JekyllContext extends Context {
  readonly #scopes: Scope[] = [emptyScope()];
  readonly #given: readonly Readonly<Record<string, unknown>>[];

  constructor(liquid: Liquid, given: readonly Readonly<Record<string, unknown>>[]) {
    super(emptyScope(), liquid.options, { sync: true, renderLimit: Infinity }, { liquid });
    this.#given = given;
  }

  override push(scope: Scope): number {
    return this.#scopes.push(scope);
  }

  override pop(): Scope | undefined {
    return this.#scopes.length > 1 ? this.#scopes.pop() : undefined;
  }

  /** Where `assign` and `capture` write. */
  override bottom(): Scope {
    return this.#scopes[0] ?? emptyScope();
  }

  /** Whether a variable has its value from `assign` or `capture`. */
  isAssigned(name: string): boolean {
    const scope = this.#scopes.findLast((one) => Object.hasOwn(one, name));
    return scope !== undefined && scope === this.#scopes[0];
  }

  has(name: string): boolean {
    return [...this.#scopes, ...this.#given].some((scope) => Object.hasOwn(scope, name));
  }

  variable(name: string): unknown {
    for (let at = this.#scopes.length - 1; at >= 0; at -= 1) {
      const scope = this.#scopes[at];
      if (scope && Object.hasOwn(scope, name)) return scope[name];
    }
    return this.#given.find((scope) => Object.hasOwn(scope, name))?.[name];
  }
}

function emptyScope(): Scope {
  return Object.create(null) as Scope;
}

/** The value of a variable; undefined where there is none. */
export function variable(context: Context, name: unknown): unknown {
  return typeof name === 'string' && context instanceof JekyllContext ? context.variable(name) : undefined;
}

/** Whether there is a variable of that name, with or without a value. */
export function hasVariable(context: Context, name: unknown): boolean {
  return typeof name === 'string' && context instanceof JekyllContext && context.has(name);
}

/** Whether there is a value at `object[key]`, if only nothing; a list has one at each number. */
export function hasKey(object: unknown, key: unknown): boolean {
  if (Array.isArray(object)) return typeof key === 'number' || key === 'first' || key === 'last';
  if (isHash(object)) return hasRubyKey(object, key) || key === 'first';
  if (!(object instanceof LiquidObject) || typeof key !== 'string') return false;
  // Those without keys of their own are Liquid's, which are never asked.
  const keys = object.keys();
  return keys.length === 0 || keys.includes(key);
}

/** Whether a variable has its value from `assign` or `capture`, not from a loop or what the page is given. */
export function isAssigned(context: Context, name: string): boolean {
  return context instanceof JekyllContext && context.isAssigned(name);
}

/** `object[key]` in a template; undefined where there is no such thing. */
export function readKey(object: unknown, key: unknown): unknown {
  if (typeof key === 'number' && Number.isInteger(key)) {
    if (Array.isArray(object)) return object.at(key);
  }
  const name = typeof key === 'string' ? withoutMarks(key) : key;
  if (isHash(object)) return hasRubyKey(object, name) ? object[keyText(name)] : undefined;
  return object instanceof LiquidObject && typeof name === 'string' ? object.get(name) : undefined;
}

/** `size`, `first` and `last` of what has them, where there is no key of that name. */
export function readCommand(object: unknown, name: string): unknown {
  switch (name) {
    case 'size':
      return sizeOf(object);
    case 'first':
      return membersOf(object)?.[0];
    case 'last':
      return isHash(object) ? undefined : membersOf(object)?.at(-1);
    default:
      return undefined;
  }
}

/** How many characters or members there are; undefined where that can't be asked. A whole number has 8 bytes. */
export function sizeOf(object: unknown): number | undefined {
  if (typeof object === 'string') return Array.from(withoutMarks(object)).length;
  if (typeof object === 'number') return Number.isInteger(object) ? 8 : undefined;
  if (object instanceof RubyBigInteger) return 8;
  if (object instanceof RubyRange) return object.size;
  if (Array.isArray(object)) return object.length;
  if (object instanceof LiquidObject) return object.isMapping ? object.keys().length : undefined;
  return isHash(object) ? Object.keys(object).length : undefined;
}

/** A list's members, a range's numbers, a mapping's pairs, the keys of an object that is none; undefined where there is nothing to go through. */
export function membersOf(object: unknown): readonly unknown[] | undefined {
  if (Array.isArray(object)) return object;
  if (object instanceof RubyRange) return object.members();
  if (object instanceof LiquidObject)
    return object.isMapping ? object.keys().map((key) => [key, object.get(key)]) : object.keys();
  return isHash(object) ? rubyEntries(object) : undefined;
}
