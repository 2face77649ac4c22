/**
 * HTML in a form that is equal where two documents mean the same: attributes sorted, our own `data-ab-*` left out,
 * entities as characters, white space between blocks and runs of it taken as one. The spans that a highlighter puts
 * around tokens inside `pre` are left out too.
 */
export function normalHtml(html: string): readonly string[] {
  const pieces = html.match(/<!--[^]*?-->|<!?\/?[a-zA-Z](?:"[^"]*"|'[^']*'|[^'">])*>|[^<]+|</g) ?? [];
  const lines: Line[] = [];
  let isInPre = 0;
  for (const piece of pieces) {
    if (piece.startsWith('<!--')) continue;
    if (/^<pre\b/i.test(piece)) isInPre += 1;
    if (/^<\/pre/i.test(piece)) isInPre -= 1;
    const isTag = /^<!?\/?[a-zA-Z]/.test(piece);
    if (isTag) {
      const isTokenSpan = isInPre > 0 && /^<\/?span\b/i.test(piece);
      if (!isTokenSpan) lines.push({ kind: 'tag', text: normalTag(piece) });
    } else {
      const text = decode(isInPre > 0 ? piece : piece.replace(/\s+/g, ' '));
      if (isInPre > 0 || text.trim() !== '')
        lines.push({ kind: 'text', text: isInPre > 0 ? text : text.trim() });
    }
  }
  return joinTexts(lines);
}

interface Line {
  readonly kind: 'tag' | 'text';
  readonly text: string;
}

function normalTag(tag: string): string {
  const name = /^<!?\/?[^\s/>]+/.exec(tag)?.[0].toLowerCase() ?? '';
  const attributes = [
    ...tag.slice(name.length).matchAll(/([^\s=/>"']+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+)))?/g),
  ]
    .map(
      ([, key = '', double, single, bare]) =>
        `${key.toLowerCase()}=${decode(double ?? single ?? bare ?? '')}`,
    )
    .filter((attribute) => !attribute.startsWith('data-ab-'))
    .sort();
  return [name, ...attributes].join(' ');
}

function decode(text: string): string {
  return text
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&copy;/g, '©')
    .replace(/&nbsp;/g, '\u00A0')
    .replace(/&amp;/g, '&');
}

function joinTexts(lines: readonly Line[]): readonly string[] {
  const joined: Line[] = [];
  for (const line of lines) {
    const last = joined.at(-1);
    if (line.kind === 'text' && last?.kind === 'text')
      joined[joined.length - 1] = { kind: 'text', text: last.text + line.text };
    else joined.push(line);
  }
  return joined.map(({ text }) => text);
}
