import { isHash, type SiteConfig } from '../../site/config';

/**
 * What a site's configuration wants of its Markdown that the preview does not do, or that Jekyll stops at: a sentence
 * for a writer each.
 */
export function markdownProblems({ markdown, kramdown, highlighter }: SiteConfig): readonly string[] {
  if (/^(?:commonmark(?:ghpages)?|gfm)$/i.test(markdown)) return [];
  if (!/^kramdown$/i.test(markdown)) {
    return [`The site’s Markdown is made by “${markdown}”, which the preview has not: it shows CommonMark.`];
  }
  const wrong = STOPS.filter(({ name, isRight }) => name in kramdown && !isRight(kramdown[name]));
  const stops = wrong.map(
    ({ name }) =>
      `Jekyll stops at “${shown(kramdown[name])}” as “${name}” of “kramdown”: the preview goes on without it.`,
  );
  const missing = [
    ...missingIn(kramdown),
    ...(isOwnHighlighter(kramdown, highlighter) ? ['the marks of “coderay” and “minted” in code'] : []),
  ];
  return [
    ...stops,
    ...missing.map((what) => `The preview leaves out what “kramdown” of the site wants: ${what}.`),
  ];
}

type Options = SiteConfig['kramdown'];

function missingIn(kramdown: Options): readonly string[] {
  const { template, input, math_engine: math, html_to_native: native } = kramdown;
  return [
    ...(isGiven(template) ? ['a “template” around each text'] : []),
    ...(/^html$/i.test(shown(input)) ? ['“input: html”, by which texts are no Markdown'] : []),
    ...(isGiven(math) && !/^:?mathjax$/.test(shown(math)) ? [`math as “${shown(math)}” makes it`] : []),
    ...(isGiven(native) && shown(native) !== 'false'
      ? ['“html_to_native”, by which HTML is read as Markdown']
      : []),
  ];
}

function isOwnHighlighter(kramdown: Options, highlighter: string): boolean {
  const enabled = isGiven(kramdown['enable_coderay']) ? 'coderay' : highlighter;
  return /^(?:coderay|minted)$/.test(shown(kramdown['syntax_highlighter'] ?? enabled));
}

/** Options that Jekyll stops at where their value is wrong. Those of other types take any value. */
const STOPS: readonly { readonly name: string; readonly isRight: (value: unknown) => boolean }[] = [
  { name: 'input', isRight: (value) => /^(?:[gG]FM|[kK]ramdown|[mM]arkdown|[hH]tml)$/.test(shown(value)) },
  { name: 'header_offset', isRight: isWhole },
  { name: 'footnote_nr', isRight: isWhole },
  {
    name: 'toc_levels',
    isRight: (value) =>
      Array.isArray(value) ? value.every(isLevel) : typeof value === 'string' && LEVELS.test(value),
  },
  {
    name: 'smart_quotes',
    isRight: (value) => (typeof value === 'string' ? value.split(',') : listOf(value)).length === 4,
  },
  {
    name: 'link_defs',
    isRight: (value) =>
      isHash(value) && Object.values(value).every((one) => [1, 2].includes(listOf(one).length)),
  },
  { name: 'typographic_symbols', isRight: isHash },
];

const LEVELS = /^[1-6](?:\.\.[1-6]|(?:,[1-6])*)$/;

function isWhole(value: unknown): boolean {
  return /^[+-]?\d+$/.test(shown(value));
}

function isLevel(value: unknown): boolean {
  return /^[1-6]/.test(shown(value));
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function isGiven(value: unknown): boolean {
  return value !== undefined && value !== null && value !== '' && value !== false;
}

function shown(value: unknown): string {
  return typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
}
