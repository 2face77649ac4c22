/** kramdown's options as far as they change its HTML; names and meanings: kramdown's page "Options". */
export interface KramdownOptions {
  readonly input: 'GFM' | 'kramdown';
  readonly autoIds: boolean;
  /** Put before every generated header id. */
  readonly autoIdPrefix: string;
  /** Ids keep ASCII letters only, others are written in them. */
  readonly transliteratedHeaderIds: boolean;
  /** Every line break of a paragraph is one of the page, too (GFM input only). */
  readonly hardWrap: boolean;
  readonly parseBlockHtml: boolean;
  readonly parseSpanHtml: boolean;
  /** Added to every header's level, within 1 to 6. */
  readonly headerOffset: number;
  /** The levels that a table of contents lists. */
  readonly tocLevels: readonly number[];
  /** The number of the first footnote. */
  readonly footnoteNumber: number;
  readonly footnoteBacklink: string;
  readonly footnoteBacklinkInline: boolean;
  readonly footnotePrefix: string;
  /** The four quotes: single opening and closing, double opening and closing. */
  readonly smartQuotes: readonly [string, string, string, string];
  /** The characters that stand for `--`, `---`, `...`, `<<` and `>>`. */
  readonly typographicSymbols: Readonly<Record<TypographicName, string>>;
  readonly syntaxHighlighter: 'rouge' | undefined;
  /** The language of code that names none. */
  readonly defaultLanguage: string | undefined;
  readonly highlightsSpans: boolean;
  readonly highlightsBlocks: boolean;
  /** Lines of code get numbers beside them. */
  readonly lineNumbers: boolean;
  readonly mathEngine: 'mathjax' | undefined;
  /** What `[text][name]` may refer to beside the text's own definitions. */
  readonly linkDefinitions: ReadonlyMap<string, LinkTarget>;
}

export type TypographicName =
  'hellip' | 'mdash' | 'ndash' | 'laquo' | 'raquo' | 'laquo_space' | 'raquo_space';

export interface LinkTarget {
  readonly url: string;
  readonly title: string | undefined;
}

const SYMBOLS: Readonly<Record<TypographicName, string>> = {
  hellip: '…',
  mdash: '—',
  ndash: '–',
  laquo: '«',
  raquo: '»',
  laquo_space: '«\u00A0',
  raquo_space: '\u00A0»',
};

const QUOTES: Readonly<Record<string, string>> = {
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  sbquo: '‚',
  bdquo: '„',
  laquo: '«',
  raquo: '»',
  lsaquo: '‹',
  rsaquo: '›',
  apos: "'",
  quot: '"',
};

/** The options of a site's `kramdown:` key, over those that Jekyll sets itself. What can't be read counts as unset. */
export function readKramdownOptions(given: Readonly<Record<string, unknown>>): KramdownOptions {
  const rouge = record(given['syntax_highlighter_opts']);
  return {
    input: /^kramdown$/i.test(text(given['input'], 'GFM')) ? 'kramdown' : 'GFM',
    autoIds: flag(given['auto_ids'], true),
    autoIdPrefix: text(given['auto_id_prefix'], ''),
    transliteratedHeaderIds: flag(given['transliterated_header_ids'], false),
    hardWrap: flag(given['hard_wrap'], false),
    parseBlockHtml: flag(given['parse_block_html'], false),
    parseSpanHtml: flag(given['parse_span_html'], true),
    headerOffset: number(given['header_offset'], 0),
    tocLevels: levels(given['toc_levels']),
    footnoteNumber: number(given['footnote_nr'], 1),
    footnoteBacklink: text(given['footnote_backlink'], '&#8617;'),
    footnoteBacklinkInline: flag(given['footnote_backlink_inline'], false),
    footnotePrefix: text(given['footnote_prefix'], ''),
    smartQuotes: smartQuotes(given['smart_quotes']),
    typographicSymbols: symbols(given['typographic_symbols']),
    syntaxHighlighter: isEnabled(rouge) ? highlighter(given['syntax_highlighter']) : undefined,
    defaultLanguage: optionalText(rouge['default_lang'], 'plaintext'),
    highlightsSpans: isEnabled(rouge['span']),
    highlightsBlocks: isEnabled(rouge['block']),
    lineNumbers: flag(record(rouge['block'])['line_numbers'], flag(rouge['line_numbers'], false)),
    mathEngine: given['math_engine'] === null ? undefined : 'mathjax',
    linkDefinitions: linkDefinitions(given['link_defs']),
  };
}

/** The options after one more of them was set, as `{::options name="value" /}` does it. */
export function withOption(options: KramdownOptions, name: string, value: string): KramdownOptions {
  switch (name) {
    case 'auto_ids':
      return { ...options, autoIds: flag(value, options.autoIds) };
    case 'auto_id_prefix':
      return { ...options, autoIdPrefix: value };
    case 'hard_wrap':
      return { ...options, hardWrap: flag(value, options.hardWrap) };
    case 'parse_block_html':
      return { ...options, parseBlockHtml: flag(value, options.parseBlockHtml) };
    case 'parse_span_html':
      return { ...options, parseSpanHtml: flag(value, options.parseSpanHtml) };
    case 'header_offset':
      return { ...options, headerOffset: number(value, options.headerOffset) };
    case 'toc_levels':
      return { ...options, tocLevels: levels(value) };
    case 'footnote_nr':
      return { ...options, footnoteNumber: number(value, options.footnoteNumber) };
    case 'smart_quotes':
      return { ...options, smartQuotes: smartQuotes(value) };
    default:
      return options;
  }
}

function record(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : {};
}

function flag(value: unknown, unset: boolean): boolean {
  if (typeof value === 'boolean') return value;
  if (value === 'true') return true;
  return value === 'false' ? false : unset;
}

function number(value: unknown, unset: number): number {
  const read = typeof value === 'string' ? Number.parseInt(value, 10) : value;
  return typeof read === 'number' && Number.isInteger(read) ? read : unset;
}

function text(value: unknown, unset: string): string {
  return typeof value === 'string' ? value : unset;
}

function optionalText(value: unknown, unset: string): string | undefined {
  return value === null ? undefined : text(value, unset);
}

function highlighter(value: unknown): 'rouge' | undefined {
  return value === undefined || value === 'rouge' ? 'rouge' : undefined;
}

function isEnabled(part: unknown): boolean {
  return !flag(record(part)['disable'], false);
}

/** `1..6`, `1,2`, `2`, or a list of numbers. */
function levels(value: unknown): readonly number[] {
  if (typeof value === 'number') return [value];
  if (Array.isArray(value)) return value.map(Number).filter((level) => Number.isInteger(level));
  const all = [1, 2, 3, 4, 5, 6];
  if (typeof value !== 'string') return all;
  const range = /^(\d)\.\.(\d)$/.exec(value.trim());
  if (range !== null) return all.filter((level) => level >= Number(range[1]) && level <= Number(range[2]));
  return value
    .split(',')
    .map((level) => Number.parseInt(level, 10))
    .filter((level) => Number.isInteger(level));
}

function smartQuotes(value: unknown): readonly [string, string, string, string] {
  const names: readonly unknown[] =
    typeof value === 'string' ? value.split(',') : Array.isArray(value) ? value : [];
  const [lsquo, rsquo, ldquo, rdquo] = names.map((name) => quote(String(name).trim()));
  if (lsquo === undefined || rsquo === undefined || ldquo === undefined || rdquo === undefined) {
    return ['‘', '’', '“', '”'];
  }
  return [lsquo, rsquo, ldquo, rdquo];
}

/** A quote's name, its number, or itself. */
function quote(name: string): string {
  const known = QUOTES[name];
  if (known !== undefined) return known;
  const point = /^\d+$/.test(name) ? Number(name) : Number.NaN;
  return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : name;
}

function symbols(value: unknown): Readonly<Record<TypographicName, string>> {
  const given = Object.entries(record(value)).flatMap(([name, symbol]) =>
    typeof symbol === 'string' ? [[name, quote(symbol)]] : [],
  );
  return { ...SYMBOLS, ...Object.fromEntries(given) };
}

function linkDefinitions(value: unknown): ReadonlyMap<string, LinkTarget> {
  const found = new Map<string, LinkTarget>();
  for (const [name, target] of Object.entries(record(value))) {
    const [url, title]: readonly unknown[] = Array.isArray(target) ? target : [target];
    if (typeof url !== 'string') continue;
    found.set(name.toLowerCase(), { url, title: typeof title === 'string' ? title : undefined });
  }
  return found;
}
