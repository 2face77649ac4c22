/**
 * A page of HTML with the texts of its body rewritten, as they stand in the source, but for those in elements of these
 * names. A page without a body is all body.
 */
export function withBodyTexts(
  html: string,
  untouched: readonly string[],
  rewrite: (text: string) => string,
): string {
  const from = html.indexOf('<body');
  const end = from === -1 ? -1 : html.indexOf('</body>', from);
  const [start, to] = [Math.max(from, 0), end === -1 ? html.length : end];
  const names = untouched.join('|');
  const pieces = new RegExp(
    String.raw`<!--[^]*?(?:-->|$)|<(${names})\b[^]*?</\1\s*>|</?[a-z!](?:"[^"]*"|'[^']*'|[^'">])*>|[^<]+|<`,
    'gi',
  );
  const body = html
    .slice(start, to)
    .replace(pieces, (piece) => (piece.startsWith('<') ? piece : rewrite(piece)));
  return html.slice(0, start) + body + html.slice(to);
}
