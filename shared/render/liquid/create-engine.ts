import { Liquid, type Value } from 'liquidjs';
import { readExpression } from './expression';
import type { Site } from '../../site/site';
import { filters } from '../filters/all';
import { keptUpTo } from '../kept';
import { createMarkdown } from '../markdown';
import { tags } from '../tags/all';
import type { LiquidEngine } from './engine';
import { installUnknownFilters, withCleanInput } from './filter';
import { operators } from './operators';
import type { ParsedTemplate } from './parsed-template';
import { parseTemplate } from './parser';
import { installRenderer } from './renderer';
import { SiteObject } from './site-object';

/** How much of templates and expressions is kept parsed, in UTF-16 code units of their text. */
const MOST_KEPT = 4_000_000;

export function createEngine(site: Site): LiquidEngine {
  const liquid = makeLiquid();
  const parsed = keptUpTo<ParsedTemplate>(MOST_KEPT, weightless);
  const expressions = keptUpTo<Value>(MOST_KEPT, weightless);
  return {
    liquid,
    markdown: createMarkdown(site.config),
    siteObject: new SiteObject(site),
    template: (text, file) => parsed.get(`${file ?? ''}\0${text}`, () => parseTemplate(liquid, text, file)),
    expression: (text) => expressions.get(text, () => readExpression(text, liquid)),
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

/** The text, which is the name that it is kept by, tells well enough how much is kept. */
const weightless = (): number => 0;
