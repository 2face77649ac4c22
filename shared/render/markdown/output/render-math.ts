import type { MathBlock } from '../block';
import type { KramdownOptions } from '../options';
import { escapeText } from '../html/raw-text';
import { type Page, settledAttributes } from './page';
import { renderAttributes } from './render-attributes';

/** Math as MathJax finds it in a page; without an engine, as it was written. */
export function renderMathBlock(block: MathBlock, page: Page): string {
  const attributes = settledAttributes(block.lists, page.document);
  if (page.document.options.mathEngine === undefined) {
    attributes.set('class', [attributes.get('class'), 'kdmath'].filter(Boolean).join(' '));
    return `<div${renderAttributes(attributes)}>$$\n${block.text}\n$$</div>\n`;
  }
  const math = `\\[${escapeText(block.text)}\\]\n`;
  return attributes.size === 0 ? math : `<div${renderAttributes(attributes)}>${math}</div>\n`;
}

export function renderMathSpan(text: string, attributes: string, options: KramdownOptions): string {
  if (attributes !== '' && options.mathEngine !== undefined) return `<span${attributes}>$${text}$</span>`;
  return options.mathEngine === undefined
    ? `<span class="kdmath">$${text}$</span>`
    : `\\(${escapeText(text)}\\)`;
}
