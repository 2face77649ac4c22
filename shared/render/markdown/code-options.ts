import { flag, number, optionalText, record, text } from './option-value';

/** How code is shown: in lines of text, or in blocks. kramdown's page "Syntax Highlighter Rouge". */
export interface CodeOptions {
  /** By Rouge; else it stands in its plain elements. */
  readonly isHighlighted: boolean;
  /** The language of code that names none; undefined where such code stays plain. */
  readonly defaultLanguage: string | undefined;
  /** The number of its first line, where lines get numbers beside them. */
  readonly firstLine: number | undefined;
  /** The class of its `pre`; undefined where it gets neither `pre` nor `code` (blocks only). */
  readonly preClass: string | undefined;
}

/** What `syntax_highlighter_opts` says for all code, and over it what it says for `span` or `block` code alone. */
export function readCodeOptions(
  given: Readonly<Record<string, unknown>>,
  kind: 'span' | 'block',
): CodeOptions {
  const all = withCodeRay(record(given['syntax_highlighter_opts']), record(given['coderay']));
  const options = { ...all, ...record(all[kind]) };
  // Without `guess_lang`, Rouge is not asked about code that names no language.
  const guesses = flag(given['guess_lang'], true);
  return {
    isHighlighted: isRouge(given['syntax_highlighter']) && !flag(options['disable'], false),
    defaultLanguage: guesses
      ? (optionalText(options['default_lang'], 'plaintext') ?? 'plaintext')
      : undefined,
    firstLine: flag(options['line_numbers'], false) ? number(options['start_line'], 1) : undefined,
    // Rouge's own formatter `HTML`, given by its name, puts nothing around the code.
    preClass:
      flag(options['wrap'], true) && options['formatter'] !== 'HTML'
        ? text(options['css_class'], 'highlight')
        : undefined,
  };
}

/** Jekyll takes the old key `coderay` over, with what it held for by default, whatever marks the code. */
function withCodeRay(
  options: Readonly<Record<string, unknown>>,
  codeRay: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  if (Object.keys(codeRay).length === 0) return options;
  const all = { ...options, line_numbers: 'inline', wrap: 'div', ...codeRay };
  return Object.fromEntries(
    Object.entries(all).map(([name, value]) => [name.replace(/^coderay_/, ''), value]),
  );
}

/** Jekyll sets Rouge where nothing is set. */
function isRouge(value: unknown): boolean {
  return value === 'rouge' || value === undefined || value === null || value === false;
}
