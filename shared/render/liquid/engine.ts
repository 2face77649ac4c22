import type { Liquid, Value } from 'liquidjs';
import type { Markdown } from '../markdown';
import type { ParsedTemplate } from './parsed-template';
import type { SiteObject } from './site-object';

/** Liquid and Markdown of one site, with what was parsed kept. Made by `createEngine`. */
export interface LiquidEngine {
  readonly liquid: Liquid;
  readonly markdown: Markdown;
  readonly siteObject: SiteObject;
  /** Parses a template, or takes it from the cache. The file names it in problems. */
  template(text: string, file: string | undefined): ParsedTemplate;
  /** An expression with filters, for the values of parameters and `where_exp`. */
  expression(text: string): Value;
}
