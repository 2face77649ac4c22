import type { Liquid } from 'liquidjs';
import type { Markdown } from '../markdown';
import type { Filters } from './filter';
import type { ParsedTemplate } from './parsed-template';
import type { SiteObject } from './site-object';

/** Liquid and Markdown of one site, with what was parsed kept. Made by `createEngine`. */
export interface LiquidEngine {
  readonly liquid: Liquid;
  readonly filters: Filters;
  readonly markdown: Markdown;
  readonly siteObject: SiteObject;
  /** Parses a template, or takes it from the cache. The file names it in problems. */
  template(text: string, file: string | undefined): ParsedTemplate;
}
