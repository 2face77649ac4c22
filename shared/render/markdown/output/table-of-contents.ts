import type { List } from '../block';
import type { Token } from '../spans/markdown-it-types';
import { indent } from './indent';
import { type Page, type PageHeader, settledAttributes } from './page';
import { renderAttributes } from './render-attributes';
import { renderSpans } from './render-spans';

/** The list that `{:toc}` stands at becomes the page's table of contents. */
export function renderContents(list: List, page: Page, level: number): string {
  const headers = [...page.headers.values()].filter(
    (header) =>
      header.isInContents &&
      header.attributes.has('id') &&
      page.document.options.tocLevels.includes(header.level),
  );
  const attributes = settledAttributes(list.lists, page.document);
  if (!attributes.has('id')) attributes.set('id', 'markdown-toc');
  const items = nest(headers);
  return items.length === 0
    ? ''
    : renderEntries(items, {
        tag: list.tag,
        page,
        level,
        attributes: renderAttributes(attributes),
        contentsId: attributes.get('id') ?? '',
      });
}

interface Entry {
  readonly header: PageHeader;
  readonly children: Entry[];
}

/** Headers below the last one of a higher rank. */
function nest(headers: readonly PageHeader[]): Entry[] {
  const top: Entry[] = [];
  const open: Entry[] = [];
  for (const header of headers) {
    while (open.length > 0 && (open.at(-1)?.header.level ?? 0) >= header.level) open.pop();
    const entry: Entry = { header, children: [] };
    (open.at(-1)?.children ?? top).push(entry);
    open.push(entry);
  }
  return top;
}

interface Place {
  readonly tag: 'ul' | 'ol';
  readonly page: Page;
  readonly level: number;
  readonly attributes: string;
  /** The id of the whole list, which those of its links start with. */
  readonly contentsId: string;
}

function renderEntries(entries: readonly Entry[], place: Place): string {
  const items = entries.map((entry) => {
    const inner =
      entry.children.length === 0
        ? ''
        : `${renderEntries(entry.children, { ...place, level: place.level + 2, attributes: '' })}${indent(place.level + 1)}`;
    return `${indent(place.level + 1)}<li>${contentsLink(entry.header, place)}${inner}</li>\n`;
  });
  return `${indent(place.level)}<${place.tag}${place.attributes}>\n${items.join('')}${indent(place.level)}</${place.tag}>\n`;
}

function contentsLink({ attributes, tokens }: PageHeader, { page, contentsId }: Place): string {
  const id = attributes.get('id') ?? '';
  const own = new Map([
    ['href', `#${id}`],
    ['id', `${contentsId}-${id}`],
  ]);
  return `<a${renderAttributes(own)}>${renderSpans(withoutLinks(tokens), page.document)}</a>`;
}

/** A link can hold no link, and a footnote's mark belongs to the header alone. */
function withoutLinks(tokens: readonly Token[]): readonly Token[] {
  return tokens.filter((token) => !['link_open', 'link_close', 'footnote_mark'].includes(token.type));
}
