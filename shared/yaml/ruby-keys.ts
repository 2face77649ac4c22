import { RubyObject } from './ruby-value';

/**
 * The keys of Ruby's mappings, where a JavaScript object can't hold them as they are: there they are texts, and whole
 * numbers come first. Such a mapping's own keys are kept beside it.
 */

/** A mapping as it is read. */
type Mapping = Readonly<Record<string, unknown>>;

const kept = new WeakMap<object, readonly unknown[]>();

/** Its keys as they are written, in the order of the text: `2019` is a number, `"2019"` a text. */
export function rubyKeys(data: Mapping): readonly unknown[] {
  return kept.get(data) ?? Object.keys(data);
}

/** Its keys with their values, in the order of the text. */
export function rubyEntries(data: Mapping): readonly (readonly [key: unknown, value: unknown])[] {
  const keys = kept.get(data);
  return keys ? keys.map((key) => [key, data[keyText(key)]]) : Object.entries(data);
}

export function rubyValues(data: Mapping): readonly unknown[] {
  return kept.has(data) ? rubyEntries(data).map(([, value]) => value) : Object.values(data);
}

/** Whether it has that key, of that kind. */
export function hasRubyKey(data: Mapping, key: unknown): boolean {
  if (!Object.hasOwn(data, keyText(key))) return false;
  const keys = kept.get(data);
  return keys ? keys.some((one) => isSameKey(one, key)) : typeof key === 'string';
}

/** Whether it has keys that its object can't hold as they are. */
export function hasKeptKeys(data: object): boolean {
  return kept.has(data);
}

/** Remembers a mapping's keys, in the order of the text, where its object can't hold them as they are. */
export function keepKeys(data: Mapping, keys: Iterable<unknown>): void {
  const list = [...keys];
  const isHeld = list.every((key) => typeof key === 'string' && !/^(?:0|[1-9]\d*)$/.test(key));
  if (!isHeld) kept.set(data, list);
}

/** A key as a text, as Ruby prints it where it is none. */
export function keyText(key: unknown): string {
  if (key === null || key === undefined) return '';
  if (key instanceof RubyObject) return key.toString();
  const isScalar = typeof key === 'string' || typeof key === 'number' || typeof key === 'boolean';
  return isScalar ? String(key) : JSON.stringify(key);
}

function isSameKey(a: unknown, b: unknown): boolean {
  return a === b || (typeof a === 'object' && typeof b === 'object' && keyText(a) === keyText(b));
}
