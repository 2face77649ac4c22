import type { SiteDocument } from '../site/document';
import type { Site } from '../site/site';

/** Whether a page is written in Markdown, by its file's name. */
export function isMarkdown(site: Site, { path }: SiteDocument): boolean {
  const extension = /\.([^./]+)$/.exec(path)?.[1]?.toLowerCase() ?? '';
  return site.config.markdownExtensions.includes(extension);
}
