import { Liquid } from 'liquidjs';
import type { Site } from '../../site/site';
import { filters } from '../filters/all';
import { keptUpTo } from '../kept';
import { createMarkdown } from '../markdown';
import { tocFilters } from '../plugins/toc';
import { foreignTags, tags } from '../tags/all';
import type { Shown } from './document-object';
import type { LiquidEngine } from './engine';
import type { ParsedTemplate } from './parsed-template';
import { parseTemplate } from './parser';
import { installRenderer } from './renderer';
import { SiteObject } from './site-object';

/** How much of templates is kept parsed, in UTF-16 code units of their text. */
const MOST_KEPT = 4_000_000;

/** @param shown - what templates see of the bodies of pages and documents */
export function createEngine(site: Site, shown: Shown): LiquidEngine {
  const liquid = makeLiquid();
  const parsed = keptUpTo<ParsedTemplate>(MOST_KEPT, weightless);
  return {
    liquid,
    filters: site.plugins.has('jekyll-toc') ? { ...filters, ...tocFilters } : filters,
    markdown: createMarkdown(site.config),
    siteObject: new SiteObject(site, shown),
    template: (text, file) => parsed.get(`${file ?? ''}\0${text}`, () => parseTemplate(liquid, text, file)),
  };
}

/** A Liquid with our tags, which belongs to no site: enough to parse a template. */
export function makeLiquid(): Liquid {
  const liquid = new Liquid({ jekyllInclude: false, greedy: true, parseLimit: Infinity });
  installRenderer(liquid);
  const ours = new Set([...Object.keys(tags), ...foreignTags]);
  for (const name of Object.keys(liquid.tags)) if (!ours.has(name)) delete liquid.tags[name];
  for (const [name, tag] of Object.entries(tags)) liquid.registerTag(name, tag);
  return liquid;
}

/** The text, which is the name that it is kept by, tells well enough how much is kept. */
const weightless = (): number => 0;
