import { isHash } from '../../site/config';
import type { FilterCall, Filters } from '../liquid/filter';
import { stateOf } from '../liquid/render-state';
import { rubyText } from '../../yaml/ruby-text';

/**
 * The filters of the plugin jekyll-toc, for pages that say `toc: true`: a table of contents of a text's headings, the
 * headings with links to themselves, or both.
 */
export const tocFilters: Filters = {
  toc_only(value) {
    return isWanted(this) ? tableOf(headingsIn(this, rubyText(value))) : '';
  },
  inject_anchors(value) {
    return isWanted(this) ? withAnchors(this, rubyText(value)) : value;
  },
  toc(value) {
    const html = rubyText(value);
    return isWanted(this) ? tableOf(headingsIn(this, html)) + withAnchors(this, html) : value;
  },
};

interface Heading {
  readonly level: number;
  readonly id: string;
  /** As HTML, without tags. */
  readonly text: string;
  /** Where the heading's content starts. */
  readonly inside: number;
}

function isWanted({ context }: FilterCall): boolean {
  return stateOf(context).page.get('toc') === true;
}

const HEADING = /<h([1-6])\b((?:"[^"]*"|'[^']*'|[^'">])*)>([^]*?)<\/h\1\s*>/gi;

function headingsIn({ context }: FilterCall, html: string): readonly Heading[] {
  const given = stateOf(context).site.config.values['toc'];
  const settings = isHash(given) ? given : {};
  const least = Number(settings['min_level'] ?? 1);
  const most = Number(settings['max_level'] ?? 6);
  const used = new Map<string, number>();
  return [...html.matchAll(HEADING)].flatMap((found): readonly Heading[] => {
    const [whole, digit = '1', attributes = '', content = ''] = found;
    const level = Number(digit);
    const text = content.replace(/<[^>]*>/g, '').trim();
    const isLeftOut = /\bclass\s*=\s*["'][^"']*\bno_toc\b/.test(attributes);
    if (isLeftOut || level < least || level > most) return [];
    const own = /\bid\s*=\s*["']([^"']*)["']/.exec(attributes)?.[1];
    const inside = found.index + whole.indexOf('>' + content) + 1;
    return [{ level, id: own ?? makeId(text, used), text, inside }];
  });
}

function makeId(text: string, used: Map<string, number>): string {
  const id = text
    .toLowerCase()
    .replace(/&[a-z]+;|[^\p{L}\p{N}_\- ]/gu, '')
    .replaceAll(' ', '-');
  const count = used.get(id) ?? 0;
  used.set(id, count + 1);
  return count === 0 ? id : `${id}-${count}`;
}

function tableOf(headings: readonly Heading[]): string {
  return headings.length === 0 ? '' : `<ul id="toc" class="section-nav">\n${entries(headings)}</ul>`;
}

/** A heading holds those behind it that are of lower rank, up to the next one that isn't. */
function entries(headings: readonly Heading[]): string {
  const [first, ...others] = headings;
  if (!first) return '';
  const next = others.findIndex(({ level }) => level <= first.level);
  const inner = next === -1 ? others : others.slice(0, next);
  const list = inner.length === 0 ? '' : `\n<ul>\n${entries(inner)}</ul>\n`;
  const entry = `<li class="toc-entry toc-h${first.level}"><a href="#${first.id}">${first.text}</a>${list}</li>\n`;
  return entry + entries(others.slice(inner.length));
}

function withAnchors(call: FilterCall, html: string): string {
  let result = '';
  let from = 0;
  for (const { id, inside } of headingsIn(call, html)) {
    const link = `\n<a class="anchor" href="#${id}" aria-hidden="true"><span class="octicon octicon-link"></span></a>`;
    result += html.slice(from, inside) + link;
    from = inside;
  }
  return result + html.slice(from);
}
