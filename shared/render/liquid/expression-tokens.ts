/** A piece of an expression's text. */
export interface ExpressionToken {
  readonly kind: 'comparison' | 'text' | 'number' | 'name' | 'dots' | 'sign';
  readonly text: string;
}

/**
 * The pieces of an expression, as Liquid's strict parser sees them; undefined where a character belongs to none, or a
 * quote isn't closed. Names are of ASCII letters, as in Ruby.
 */
export function expressionTokens(markup: string): readonly ExpressionToken[] | undefined {
  const tokens: ExpressionToken[] = [];
  let at = spaceEnd(markup, 0);
  while (at < markup.length) {
    const token = tokenAt(markup, at);
    if (!token) return undefined;
    tokens.push(token);
    at = spaceEnd(markup, at + token.text.length);
  }
  return tokens;
}

const KINDS: readonly (readonly [ExpressionToken['kind'], RegExp])[] = [
  ['comparison', /[=!]=|<>|[<>]=?|contains(?=\s)/y],
  ['text', /'[^']*'|"[^"]*"/y],
  ['number', /-?\d+(?:\.\d+)?/y],
  ['name', /[a-zA-Z_][\w-]*\??/y],
  ['dots', /\.\./y],
  ['sign', /[|.:,[\]()?-]/y],
];

function tokenAt(markup: string, at: number): ExpressionToken | undefined {
  for (const [kind, form] of KINDS) {
    form.lastIndex = at;
    const text = form.exec(markup)?.[0];
    if (text !== undefined) return { kind, text };
  }
  return undefined;
}

function spaceEnd(markup: string, start: number): number {
  let at = start;
  while (at < markup.length && /\s/.test(markup[at] ?? '')) at += 1;
  return at;
}
