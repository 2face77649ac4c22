import type { Attributes } from '../attribute-list';
import { escapeText } from '../html/raw-text';
import type { Token } from '../spans/markdown-it-types';
import { indent } from './indent';
import type { Page } from './page';
import { renderAttributes } from './render-attributes';
import { renderSpans } from './render-spans';

/** Whether an image is marked by `{:standalone}`: alone in its paragraph, it becomes a figure. */
export function isStandalone(token: Token): boolean {
  return token.type === 'image' && token.meta?.isStandalone === true;
}

/** An image with its text below. A figure without attributes of its own gets the image's class and id. */
export function renderFigure(
  image: Token,
  own: Attributes,
  { page, level }: { readonly page: Page; readonly level: number },
): string {
  const attributes = new Map(own);
  if (own.size === 0) {
    for (const [name, value] of image.attrs ?? []) {
      if (name === 'class' || name === 'id') attributes.set(name, String(value));
    }
    image.attrs = (image.attrs ?? []).filter(([name]) => !attributes.has(name));
  }
  const caption = escapeText(String(image.attrGet('alt') ?? ''));
  const inner = indent(level + 1);
  return (
    `<figure${renderAttributes(attributes)}>\n` +
    `${inner}${renderSpans([image], page.document)}\n` +
    `${inner}<figcaption>${caption}</figcaption>\n${indent(level)}</figure>\n`
  );
}
