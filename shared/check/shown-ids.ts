/**
 * The ids of the page that shows the questions, as it is published; undefined where none is found. It takes a rendering,
 * so it is asked only where a problem hangs on it.
 */
export type ShownIds = () => ReadonlySet<string> | undefined;

/** What links can name in a page's HTML. */
export function idsInHtml(html: string): ReadonlySet<string> {
  const found = html.matchAll(/\s(?:id|name)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/gi);
  return new Set(Array.from(found, ([, double, single, bare]) => double ?? single ?? bare ?? ''));
}
