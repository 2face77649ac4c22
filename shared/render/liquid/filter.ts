import type { Context, FilterImplOptions, Liquid, Token } from 'liquidjs';
import { Drop } from 'liquidjs';
import { withoutMarks } from './marks';
import { placeOf, report } from './problem';
import { stateOf } from './render-state';

/** What a filter knows beside its arguments. */
export interface FilterCall {
  readonly context: Context;
  readonly token: Token;
}

/** A filter: the value, then its arguments; `this` is the call. May return a generator of liquidjs. */
export type LiquidFilter = (this: FilterCall, value: unknown, ...args: unknown[]) => unknown;

export type Filters = Readonly<Record<string, LiquidFilter>>;

/** The filter as liquidjs calls it: marks are kept out of it, `nil` and the like are plain null. */
export function withCleanInput(filter: LiquidFilter): FilterImplOptions {
  return function clean(value: unknown, ...args: unknown[]): unknown {
    return filter.call({ context: this.context, token: this.token }, plain(value), ...args.map(plain));
  };
}

function plain(value: unknown): unknown {
  if (typeof value === 'string') return withoutMarks(value);
  if (value instanceof Drop) return isLiteral(value) ? value : value.valueOf();
  return value;
}

/** `empty` and `blank` mean something to `where`. */
function isLiteral(drop: Drop): boolean {
  return typeof drop['equals'] === 'function' && drop.valueOf() !== null;
}

/** A filter that is not known passes its value through, and leaves a problem. */
export function installUnknownFilters(liquid: Liquid): void {
  const unknown = new Proxy(Object.create(null) as Record<string, FilterImplOptions>, {
    get: (_, name) => (typeof name === 'string' ? passThrough(name) : undefined),
  });
  Object.setPrototypeOf(liquid.filters, unknown);
}

function passThrough(name: string): FilterImplOptions {
  return function unknownFilter(value: unknown): unknown {
    const place = placeOf(stateOf(this.context).current ?? this.token);
    report(
      this.context,
      place,
      `The filter “${name}” is not known to this preview; it changes nothing.`,
      'warning',
    );
    return value;
  };
}
