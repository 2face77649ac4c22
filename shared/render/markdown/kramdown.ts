import { lineMark } from '../line-marks';
import type { LineSpan } from './block-lines';
import { parseBlocks, parseTypographyBlocks } from './blocks/parse-blocks';
import { createDocumentScope } from './document-scope';
import type { KramdownOptions } from './options';
import { placeFootnotes } from './output/footnotes';
import { createPage } from './output/page';
import { renderBlocks } from './output/render-blocks';
import { renderSpans } from './output/render-spans';
import { parseTypography } from './spans/parse-spans';

/**
 * A Markdown text as kramdown makes HTML of it, by its documentation ("Syntax", "Options") and by what it is seen to
 * do; what is known to differ is listed with the tests. Throws never.
 */
export function kramdownHtml(text: string, options: KramdownOptions): string {
  return convert(text, options, () => '');
}

/** The same, with a mark before each start tag whose place in the text is known; see `line-marks.ts`. */
export function kramdownHtmlWithLines(text: string, options: KramdownOptions): string {
  return convert(text, options, lineMark);
}

function convert(text: string, options: KramdownOptions, mark: (lines: LineSpan) => string): string {
  const document = createDocumentScope(options);
  const blocks = parseBlocks(text === '' ? '\n' : text.replace(/\r\n?/g, '\n'), document);
  const page = createPage(blocks, document, (part) => {
    const lines = document.lines.get(part);
    return lines === undefined ? '' : mark(lines);
  });
  return placeFootnotes(renderBlocks(blocks, page, 0), page);
}

/** Jekyll's filter `smartify`: quotes, dashes and dots made typographic; all markup stays. Throws never. */
export function smartify(text: string, options: KramdownOptions): string {
  const document = createDocumentScope(options);
  const page = createPage([], document);
  const html = parseTypographyBlocks(text.replace(/\r\n?/g, '\n'), document).map((block) =>
    block.kind === 'paragraph'
      ? `${renderSpans(parseTypography(block.text, document), document)}\n`
      : renderBlocks([block], page, 0),
  );
  return html.join('').replace(/\n+$/, '');
}
