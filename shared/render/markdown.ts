import type { SiteConfig } from '../site/config';
import { createCommonMark } from './commonmark';
import { commonMarkWithLines } from './commonmark-lines';
import { keptUpTo } from './kept';
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

/** How much text and HTML is kept, in UTF-16 code units: a page of thousands of answers, several times over. */
const MOST_KEPT = 8_000_000;

/** kramdown, or, on a site with `markdown: CommonMark` or another name, CommonMark. */
export function createMarkdown(config: SiteConfig): Markdown {
  const highlighter = config.kramdown['syntax_highlighter'] ?? config.values['highlighter'];
  const options = readKramdownOptions({ ...config.kramdown, syntax_highlighter: highlighter });
  const commonMark = createCommonMark(config);
  const isKramdown = /^kramdown$/i.test(config.markdown);
  return {
    convert: kept(isKramdown ? (text) => kramdownHtml(text, options) : (text) => commonMark.render(text)),
    convertWithLines: kept(
      isKramdown
        ? (text) => kramdownHtmlWithLines(text, options)
        : commonMarkWithLines(createCommonMark(config)),
    ),
    smartify: (text) => smartify(text, options),
  };
}

function kept(convert: (text: string) => string): (text: string) => string {
  const converted = keptUpTo<string>(MOST_KEPT, (html) => html.length);
  return (text) => converted.get(text, () => convert(text));
}
