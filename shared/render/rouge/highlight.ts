import { keptUpTo } from '../kept';
import { escapeText } from '../markdown/html/raw-text';
import { lexerOf } from './lexers';
import { lexCode } from './lexer';

/** Beyond this many UTF-16 code units, code is shown plainly: no reader looks at the colours of so much. */
const MOST_HIGHLIGHTED = 200_000;

/** How much code is kept with its HTML, in UTF-16 code units. */
const MOST_KEPT = 2_000_000;

const highlighted = keptUpTo<string>(MOST_KEPT, (html) => html.length);

/** Code as Rouge's HTML: a span with Rouge's short class around each word that its lexer tells. */
export function highlightCode(code: string, language: string): string {
  const lexer = code.length > MOST_HIGHLIGHTED ? undefined : lexerOf(language);
  if (lexer === undefined) return escapeText(code);
  return highlighted.get(`${language}\n${code}`, () =>
    lexCode(lexer, code)
      .map(([kind, text]) =>
        kind === '' ? escapeText(text) : `<span class="${kind}">${escapeText(text)}</span>`,
      )
      .join(''),
  );
}
