import { RubyObject } from '../../yaml/ruby-value';

/** An object that templates read through `get` alone: the site, a document, a page. Nothing else of it is in reach. */
export abstract class LiquidObject extends RubyObject {
  /** Whether it is a mapping to Ruby, so that it has a size and can be asked what keys it contains. */
  readonly isMapping: boolean = false;

  abstract get(key: string): unknown;

  /** The keys that `jsonify` and a loop show. */
  abstract keys(): readonly string[];

  /** Ruby's `<=>`; undefined where the two have no order. */
  order(other: LiquidObject): number | undefined {
    return other === this ? 0 : undefined;
  }
}
