import MarkdownIt from 'markdown-it';
import type { SiteConfig } from '../site/config';
import { commonMarkWithLines } from './commonmark-lines';
import { kramdownHtml, kramdownHtmlWithLines, smartify } from './markdown/kramdown';
import { readKramdownOptions } from './markdown/options';

/** A site's Markdown. */
export interface Markdown {
  /** Markdown to HTML, as the site's own converter makes it. Kept by input. */
  convert(text: string): string;
  /** The same, with a mark before each start tag whose lines in the text are known; see `line-marks.ts`. */
  convertWithLines(text: string): string;
  /** Quotes, dashes and dots made typographic; the markup stays. */
  smartify(text: string): string;
}

/** How many converted texts are kept. */
const MAX_CACHED = 2000;

/** kramdown, or, on a site with `markdown: CommonMark` or `GFM`, plain markdown-it. */
export function createMarkdown(config: SiteConfig): Markdown {
  const options = readKramdownOptions(config.kramdown);
  const isKramdown = /^kramdown$/i.test(config.markdown);
  return {
    convert: kept(isKramdown ? (text) => kramdownHtml(text, options) : commonMark()),
    convertWithLines: kept(
      isKramdown ? (text) => kramdownHtmlWithLines(text, options) : commonMarkWithLines(),
    ),
    smartify: (text) => smartify(text, options),
  };
}

function kept(convert: (text: string) => string): (text: string) => string {
  const cache = new Map<string, string>();
  return (text) => {
    const known = cache.get(text);
    if (known !== undefined) return known;
    if (cache.size >= MAX_CACHED) cache.clear();
    const html = convert(text);
    cache.set(text, html);
    return html;
  };
}

function commonMark(): (text: string) => string {
  const markdown = new MarkdownIt({ html: true, linkify: false });
  return (text) => markdown.render(text);
}
