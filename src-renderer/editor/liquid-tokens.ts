/** A stretch of a text with Liquid in it that is shown in its own colour. */
export interface LiquidToken {
  readonly from: number;
  readonly to: number;
  readonly kind: LiquidTokenKind;
}

export type LiquidTokenKind = 'markup' | 'name' | 'filter' | 'string' | 'comment' | 'attributes';

/**
 * Finds Liquid's tags (`{% include a.html %}`), outputs (`{{ link.x | prepend: "y" }}`) and comments, and kramdown's
 * attribute lists (`{:target="new"}`). Tokens are sorted; a name, filter or string lies inside its markup. What is
 * never closed is no token: it is being typed.
 */
export function liquidTokens(text: string): readonly LiquidToken[] {
  const tokens: LiquidToken[] = [];
  for (const match of text.matchAll(MARKUP)) {
    const [whole] = match;
    const from = match.index;
    const to = from + whole.length;
    if (match.groups?.['comment'] !== undefined) tokens.push({ from, to, kind: 'comment' });
    else if (match.groups?.['attributes'] !== undefined) tokens.push({ from, to, kind: 'attributes' });
    else tokens.push({ from, to, kind: 'markup' }, ...insideMarkup(whole, from));
  }
  return tokens;
}

const MARKUP = new RegExp(
  [
    String.raw`(?<comment>\{%-?\s*comment\b[^]*?\{%-?\s*endcomment\s*-?%\})`,
    String.raw`\{%[^]*?%\}`,
    String.raw`\{\{[^]*?\}\}`,
    String.raw`(?<attributes>\{:[^}\n]*\})`,
  ].join('|'),
  'g',
);

const INSIDE = /(?<string>"[^"]*"|'[^']*')|(?<filter>\|\s*[\w-]+)|(?<name>(?<=^\{%-?\s*)\w[\w-]*)/g;

function insideMarkup(markup: string, offset: number): readonly LiquidToken[] {
  return [...markup.matchAll(INSIDE)].map((match) => {
    const [whole] = match;
    const from = offset + match.index;
    const kind =
      match.groups?.['string'] !== undefined
        ? 'string'
        : match.groups?.['filter'] !== undefined
          ? 'filter'
          : 'name';
    return { from, to: from + whole.length, kind };
  });
}
