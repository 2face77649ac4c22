import type { Block } from '../block';
import type { DocumentScope } from '../document-scope';
import { rawText } from '../html/raw-text';
import { addHeaders, type Page } from './page';
import { FOOTNOTES_PLACE } from './footnotes-place';
import { indent } from './indent';
import { renderBlocks } from './render-blocks';

/** A page's HTML with the footnotes in their place: the first list that `{:footnotes}` stands at, or the end. */
export function placeFootnotes(body: string, page: Page): string {
  const footnotes = renderFootnotes(page);
  if (body.includes(FOOTNOTES_PLACE)) return body.replace(FOOTNOTES_PLACE, () => footnotes);
  return body + footnotes;
}

/** The footnotes that the text has marks of. */
function renderFootnotes(page: Page): string {
  const { footnoteMarks, footnotes, options } = page.document;
  let items = '';
  // Rendering one may meet the first mark of another: the map grows while it is walked.
  for (const [name] of footnoteMarks) {
    const footnote = footnotes.get(name);
    if (footnote === undefined) continue;
    addHeaders(page, footnote.blocks, 'in a footnote');
    const id = `${options.footnotePrefix}${name}`;
    // Marks of it in itself get no links back.
    const links = backlinks(id, page.document, name);
    const html = renderBlocks(footnote.blocks, { ...page, lineBreaks: 'kramdown' }, 3);
    const withLinks = addBacklinks(html, {
      last: footnote.blocks.at(-1),
      links,
      isInline: options.footnoteBacklinkInline,
    });
    items += `${indent(2)}<li id="fn:${id}" role="doc-endnote">\n${withLinks}${indent(2)}</li>\n`;
  }
  if (items === '') return '';
  const start = options.footnoteNumber === 1 ? '' : ` start="${options.footnoteNumber}"`;
  return `<div class="footnotes" role="doc-endnotes">\n${indent(1)}<ol${start}>\n${items}${indent(1)}</ol>\n</div>\n`;
}

function backlinks(id: string, document: DocumentScope, name: string): string {
  const { footnoteBacklink } = document.options;
  if (footnoteBacklink === '') return '';
  const marks = document.footnoteMarks.get(name) ?? 0;
  const links = Array.from({ length: marks }, (_, repeat) => {
    const suffix = repeat === 0 ? '' : `:${repeat}`;
    const number = repeat === 0 ? '' : `<sup>${repeat + 1}</sup>`;
    return `<a href="#fnref:${id}${suffix}" class="reversefootnote" role="doc-backlink">${rawText(footnoteBacklink)}${number}</a>`;
  });
  return links.join('\u00A0');
}

/** The links back stand at the end of the last paragraph, else in one of their own. */
function addBacklinks(html: string, { last, links, isInline }: Backlinks): string {
  if (links === '') return html;
  if (last?.kind === 'paragraph' || (isInline && ENDS.test(html))) {
    return html.replace(ENDS, (ends) => `\u00A0${links}${ends}`);
  }
  return `${html}${indent(3)}<p>${links}</p>\n`;
}

interface Backlinks {
  readonly last: Block | undefined;
  readonly links: string;
  /** They go into the last text, in whatever block it is. */
  readonly isInline: boolean;
}

/** The end tags around the last text of a footnote. */
const ENDS = /(?:[\t-\r ]*<\/(?:p|h[1-6]|li|ul|ol|blockquote|dd|dl)>)+[\t-\r ]*$/;
