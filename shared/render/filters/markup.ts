import { toValueSync } from 'liquidjs';
import { isHash } from '../../site/config';
import { keyText, rubyEntries } from '../../yaml/ruby-keys';
import { RubyBigInteger, RubyFloat, RubyTime } from '../../yaml/ruby-value';
import type { FilterCall, Filters } from '../liquid/filter';
import { LiquidObject } from '../liquid/liquid-object';
import { markdownWithLines, renderTraced } from '../liquid/answer-lines';
import { stateOf } from '../liquid/render-state';
import { RubyRange } from '../liquid/ruby-range';
import { rubyText } from '../../yaml/ruby-text';

/** Filters that turn one markup into another. */
export const markupFilters: Filters = {
  markdownify(value) {
    return markdownWithLines(stateOf(this.context), rubyText(value));
  },
  smartify(value) {
    return stateOf(this.context).engine.markdown.smartify(rubyText(value));
  },
  /** Home-made and common: the text is a template, rendered in the context at hand, so that its assigns stay. */
  flatify(value) {
    return renderHere(this, value);
  },
  liquify(value) {
    return renderHere(this, value);
  },
  jsonify: (value) => toJson(value, 0),
  sassify: (value) => value,
  scssify: (value) => value,
};

function renderHere(call: FilterCall, value: unknown): string {
  return toValueSync(renderTraced(call.context, rubyText(value)));
}

/** Ruby's `to_json`. Documents inside documents end at a depth of two, as Jekyll ends them. */
function toJson(value: unknown, depth: number): string {
  const isNumber = typeof value === 'number' || value instanceof RubyFloat || value instanceof RubyBigInteger;
  if (isNumber) return rubyText(value);
  if (value instanceof RubyRange) return JSON.stringify(value.toString());
  if (value instanceof RubyTime) return JSON.stringify(value.toString());
  if (Array.isArray(value)) return `[${value.map((one) => toJson(one, depth + 1)).join(',')}]`;
  if (value instanceof LiquidObject) {
    const keys = depth > 2 ? [] : value.keys();
    return `{${keys.map((key) => `${JSON.stringify(key)}:${toJson(value.get(key), depth + 1)}`).join(',')}}`;
  }
  if (isHash(value)) {
    const pairs = rubyEntries(value).map(
      ([key, one]) => `${JSON.stringify(keyText(key))}:${toJson(one, depth + 1)}`,
    );
    return `{${pairs.join(',')}}`;
  }
  return JSON.stringify(value ?? null);
}
