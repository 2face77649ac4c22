import type { Context } from 'liquidjs';

/** What a filter knows beside its arguments. */
export interface FilterCall {
  readonly context: Context;
}

/** A filter: the value, then its arguments; `this` is the call. Named arguments come last, as one mapping. */
export type LiquidFilter = (this: FilterCall, value: unknown, ...args: unknown[]) => unknown;

export type Filters = Readonly<Record<string, LiquidFilter>>;
