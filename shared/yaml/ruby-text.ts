import { rubyEntries } from './ruby-keys';
import { floatText, RubyObject, RubyTime } from './ruby-value';

/** Ruby's `to_s`, which filters and comparisons work on: nothing is an empty text, a list is what Ruby inspects. */
export function rubyText(value: unknown): string {
  if (typeof value === 'string') return value;
  if (value === null || value === undefined) return '';
  if (typeof value === 'number') return Number.isInteger(value) ? wholeText(value) : floatText(value);
  if (typeof value === 'boolean' || typeof value === 'bigint') return String(value);
  return value instanceof RubyTime ? value.toString() : rubyInspect(value);
}

/** What an output writes of a value: the members of a list one after another. */
export function outputText(value: unknown): string {
  return Array.isArray(value) ? joined(value, '') : rubyText(value);
}

/** Ruby's `Array#join`: lists in the list are joined too. */
export function joined(list: readonly unknown[], glue: string): string {
  return list.map((item: unknown) => (Array.isArray(item) ? joined(item, glue) : rubyText(item))).join(glue);
}

/** `Object#inspect` for the values that data files and front matter hold; other objects print themselves. */
export function rubyInspect(value: unknown): string {
  if (value === null || value === undefined) return 'nil';
  if (typeof value === 'string') return inspectText(value);
  if (Array.isArray(value)) return `[${value.map(rubyInspect).join(', ')}]`;
  if (value instanceof RubyTime && value.kind === 'day') return inspectDay(value);
  if (isMapping(value)) {
    const pairs = rubyEntries(value).map(([key, inner]) => `${rubyInspect(key)}=>${rubyInspect(inner)}`);
    return `{${pairs.join(', ')}}`;
  }
  return value instanceof RubyObject ? value.toString() : rubyText(value);
}

function isMapping(value: unknown): value is Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

function wholeText(value: number): string {
  return Object.is(value, -0) ? '0' : Math.abs(value) < 1e21 ? String(value) : BigInt(value).toString();
}

/** A day as Ruby inspects it: by the number of days since the start of the Julian period. */
function inspectDay(day: RubyTime): string {
  return `#<Date: ${day.toString()} ((${day.epoch / 86_400_000 + 2_440_588}j,0s,0n),+0s,2299161j)>`;
}

const ESCAPES: Readonly<Record<string, string>> = {
  '"': '\\"',
  '\\': '\\\\',
  '\n': '\\n',
  '\t': '\\t',
  '\r': '\\r',
  '\u001b': '\\e',
};

function inspectText(text: string): string {
  const escaped = text.replace(/["\\\n\t\r\u001b]/g, (char) => ESCAPES[char] ?? char);
  return `"${escaped.replace(/#(?=[{$@])/g, '\\#')}"`;
}
