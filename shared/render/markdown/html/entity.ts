import MarkdownIt from 'markdown-it';

const { unescapeAll } = new MarkdownIt().utils;

/** The character that an entity such as `&copy;` or `&#169;` stands for, if it is one of HTML's. */
export function decodeEntity(source: string): string | undefined {
  const decoded = unescapeAll(source);
  return decoded === source ? undefined : decoded;
}
