import { floatText, RubyFloat, RubyTime } from '../../yaml/ruby-value';
import { LiquidObject } from './liquid-object';

/** A value as Liquid under Ruby prints it: null as nothing, a list's members joined, a mapping as Ruby inspects it. */
export function rubyText(value: unknown): string {
  if (typeof value === 'string') return value;
  if (value === null || value === undefined) return '';
  if (typeof value === 'number') return Number.isInteger(value) ? String(value) : floatText(value);
  if (typeof value === 'boolean' || typeof value === 'bigint') return String(value);
  if (Array.isArray(value)) return value.map(rubyText).join('');
  if (value instanceof RubyFloat || value instanceof RubyTime || value instanceof LiquidObject)
    return value.toString();
  if (typeof value === 'object' && 'valueOf' in value) {
    const inner = value.valueOf();
    if (inner !== value) return rubyText(inner);
  }
  return rubyInspect(value);
}

/** `Object#inspect` for the values that data files and front matter hold. */
export function rubyInspect(value: unknown): string {
  if (value === null || value === undefined) return 'nil';
  if (typeof value === 'string') return inspectText(value);
  if (Array.isArray(value)) return `[${value.map(rubyInspect).join(', ')}]`;
  if (value instanceof RubyFloat || value instanceof RubyTime || value instanceof LiquidObject)
    return value.toString();
  if (typeof value === 'object') {
    const pairs = Object.entries(value).map(([key, inner]) => `${inspectText(key)}=>${rubyInspect(inner)}`);
    return `{${pairs.join(', ')}}`;
  }
  return rubyText(value);
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
