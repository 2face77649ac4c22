import { Context, type Liquid } from 'liquidjs';
import { RubyFloat, RubyTime } from '../../yaml/ruby-value';
import { LiquidObject } from './liquid-object';
import { withoutMarks } from './marks';

/** Liquid's variables, read as Ruby reads them: own keys first, then `size`, `first` and `last`; no methods. */
export class JekyllContext extends Context {
  constructor(liquid: Liquid, variables: Readonly<Record<string, unknown>>, memoryLimit: number) {
    const environment: Record<string, unknown> = Object.assign(Object.create(null), variables);
    super(environment, liquid.options, { sync: true, memoryLimit, renderLimit: Infinity }, { liquid });
  }

  override readProperty(object: object, key: unknown): unknown {
    return readKey(object, key);
  }
}

/** `object[key]` in a template; undefined where there is no such thing. */
export function readKey(object: unknown, rawKey: unknown): unknown {
  const key = plainKey(rawKey);
  if (object === null || object === undefined || key === undefined) return undefined;
  if (object instanceof LiquidObject) return object.get(String(key));
  if (Array.isArray(object)) return readList(object, key);
  if (typeof object === 'string') return key === 'size' ? Array.from(withoutMarks(object)).length : undefined;
  if (typeof object !== 'object' || object instanceof RubyFloat || object instanceof RubyTime)
    return undefined;
  if (Object.hasOwn(object, key)) return (object as Readonly<Record<string | number, unknown>>)[key];
  if (key === 'size') return Object.keys(object).length;
  if (key === 'first') return Object.entries(object)[0];
  return undefined;
}

function plainKey(key: unknown): string | number | undefined {
  const value = typeof key === 'object' && key !== null ? key.valueOf() : key;
  return typeof value === 'string' || typeof value === 'number' ? value : undefined;
}

function readList(list: readonly unknown[], key: string | number): unknown {
  if (typeof key === 'number') return list.at(key);
  if (key === 'size') return list.length;
  if (key === 'first') return list[0];
  return key === 'last' ? list.at(-1) : undefined;
}
