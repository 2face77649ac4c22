import { Liquid, type Value } from 'liquidjs';
import { readExpression } from './expression';
import type { Site } from '../../site/site';
import { filters } from '../filters/all';
import { createMarkdown } from '../markdown';
import { tags } from '../tags/all';
import type { LiquidEngine } from './engine';
import { installUnknownFilters, withCleanInput } from './filter';
import { operators } from './operators';
import type { ParsedTemplate } from './parsed-template';
import { parseTemplate } from './parser';
import { installRenderer } from './renderer';
import { SiteObject } from './site-object';

/** How many templates and expressions are kept parsed. */
const MAX_CACHED = 5000;

export function createEngine(site: Site): LiquidEngine {
  const liquid = makeLiquid();
  const parsed = new Map<string, ParsedTemplate>();
  const expressions = new Map<string, Value>();
  return {
    liquid,
    markdown: createMarkdown(site.config),
    siteObject: new SiteObject(site),
    template: (text, file) =>
      cached(parsed, `${file ?? ''}\0${text}`, () => parseTemplate(liquid, text, file)),
    expression: (text) => cached(expressions, text, () => readExpression(text, liquid)),
  };
}

/** A Liquid with our tags, filters and operators, which belongs to no site: enough to parse a template. */
export function makeLiquid(): Liquid {
  const liquid = new Liquid({
    operators,
    ownPropertyOnly: true,
    strictFilters: false,
    strictVariables: false,
    jekyllInclude: false,
    greedy: true,
    parseLimit: Infinity,
  });
  installRenderer(liquid);
  for (const [name, tag] of Object.entries(tags)) liquid.registerTag(name, tag);
  for (const name of Object.keys(liquid.filters)) liquid.unregisterFilter(name);
  for (const [name, filter] of Object.entries(filters)) liquid.registerFilter(name, withCleanInput(filter));
  installUnknownFilters(liquid);
  return liquid;
}

function cached<T>(cache: Map<string, T>, key: string, make: () => T): T {
  const known = cache.get(key);
  if (known !== undefined) return known;
  if (cache.size >= MAX_CACHED) cache.clear();
  const made = make();
  cache.set(key, made);
  return made;
}
